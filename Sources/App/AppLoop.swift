public import Interface
public import ScenarioFormat
public import TextScreen

/// The interactive program: events in, frames out, until somebody ends it.
///
/// It belongs to the thread that owns the screen; training runs elsewhere and is only sent
/// commands.
public struct AppLoop {
  /// Why the program ended.
  public enum Ending: Sendable, Hashable {
    /// The user quit.
    case quit
    /// A signal asked for it: its number.
    case terminated(Int32)
    /// The terminal has gone.
    case closed
  }

  private static let frameInterval = Duration.milliseconds(33)
  private static let keyFrameInterval = Duration.milliseconds(8)
  private static let tickInterval = Duration.milliseconds(50)

  private let screen: any Screen
  private let lesson: LessonFinder
  private var sessions: SessionGroup
  private let clock = ContinuousClock()
  private var state: InterfaceState
  private var readings: Readings?
  private var lastFrame: ContinuousClock.Instant
  private var lastTick: ContinuousClock.Instant
  private var needsFrame = true
  private var answersKey = true
  private var awaitsSnapshot = false
  private var ending: Ending?

  /// Finds the scenario so many places behind the one of that name, or before it if negative; nil
  /// if there is none.
  public typealias LessonFinder = (_ name: String, _ step: Int) -> Scenario?

  /// Creates the loop of a screen; it trains what the state shows.
  public init(
    screen: any Screen, state: InterfaceState, isRunning: Bool,
    lesson: @escaping LessonFinder = { _, _ in nil }
  ) {
    self.screen = screen
    self.state = state
    self.lesson = lesson
    sessions = SessionGroup(state, isRunning: isRunning, wake: screen.wake)
    lastFrame = clock.now - Self.frameInterval
    lastTick = lastFrame
  }

  /// Runs until the user quits, a signal comes, or the terminal goes.
  ///
  /// When it returns nothing is trained any more.
  public mutating func run() -> Ending {
    defer { sessions.stop() }
    while true {
      takeSnapshots()
      tickIfDue()
      drawIfDue()
      take(screen.nextEvent(until: [nextFrame, nextTick].compactMap(\.self).min()))
      if let ending { return ending }
    }
  }

  /// When the next frame has to be drawn: soon after a key, else at most thirty times a second.
  private var nextFrame: ContinuousClock.Instant? {
    guard needsFrame else { return nil }
    return lastFrame + (answersKey ? Self.keyFrameInterval : Self.frameInterval)
  }

  /// When a picture that moves by itself moves on; never if it stands still.
  private var nextTick: ContinuousClock.Instant? {
    state.isMoving ? lastTick + Self.tickInterval : nil
  }

  /// Time that was missed stays missed: a slow terminal sees a slow movement, not a jump.
  private mutating func tickIfDue() {
    guard let nextTick, clock.now >= nextTick else { return }
    perform(state.update(.tick))
    lastTick = clock.now
    needsFrame = true
  }

  private mutating func takeSnapshots() {
    let messages = sessions.takeMessages()
    guard !messages.isEmpty else { return }
    for message in messages { perform(state.update(message)) }
    needsFrame = true
    answersKey = answersKey || awaitsSnapshot
    awaitsSnapshot = false
  }

  private mutating func drawIfDue() {
    guard let nextFrame, clock.now >= nextFrame else { return }
    let frame = state.frame(reusing: readings)
    readings = frame.readings
    screen.present(frame.buffer)
    lastFrame = clock.now
    needsFrame = false
    answersKey = false
  }

  private mutating func take(_ event: InputEvent) {
    switch event {
    case .timedOut, .woken: return
    case .terminated(let signal): ending = .terminated(signal)
    case .closed: ending = .closed
    case .key, .mouse, .resized:
      needsFrame = true
      answersKey = true
      perform(state.update(.input(event)))
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .training(let command):
        sessions.perform(command)
        awaitsSnapshot = true
      case .open(let name, let step): open(lesson(name, step))
      case .write(let request): perform(state.update(.wrote(FileStore.reply(to: request))))
      case .redraw: screen.invalidate()
      case .suspend: screen.suspend()
      case .quit: ending = .quit
      }
    }
  }

  /// Ends what is trained and begins with another scenario.
  private mutating func open(_ scenario: Scenario?) {
    guard let scenario else { return }
    sessions.stop()
    perform(state.update(.opened(Experiment(scenario))))
    readings = nil
    let isRunning = !scenario.beginsPaused && !state.isPlaying
    sessions = SessionGroup(state, isRunning: isRunning, wake: screen.wake)
    awaitsSnapshot = true
  }
}
