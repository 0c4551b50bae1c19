public import Interface
public import TextScreen
public import Training

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

  private let screen: any Screen
  private let session: TrainingSession
  private let clock = ContinuousClock()
  private var state: InterfaceState
  private var readings: Readings?
  private var lastFrame: ContinuousClock.Instant
  private var needsFrame = true
  private var answersKey = true
  private var awaitsSnapshot = false
  private var ending: Ending?

  /// Creates the loop of a screen and a training session.
  ///
  /// The session must call the screen's `wake` whenever it has a new snapshot.
  public init(screen: any Screen, session: TrainingSession, state: InterfaceState) {
    self.screen = screen
    self.session = session
    self.state = state
    lastFrame = clock.now - Self.frameInterval
  }

  /// Runs until the user quits, a signal comes, or the terminal goes.
  public mutating func run() -> Ending {
    while true {
      takeSnapshot()
      drawIfDue()
      take(screen.nextEvent(until: nextFrame))
      if let ending { return ending }
    }
  }

  /// When the next frame has to be drawn: soon after a key, else at most thirty times a second.
  private var nextFrame: ContinuousClock.Instant? {
    guard needsFrame else { return nil }
    return lastFrame + (answersKey ? Self.keyFrameInterval : Self.frameInterval)
  }

  private mutating func takeSnapshot() {
    guard let snapshot = session.takeSnapshot() else { return }
    perform(state.update(.snapshot(snapshot)))
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
        session.perform(command)
        awaitsSnapshot = true
      case .redraw: screen.invalidate()
      case .suspend: screen.suspend()
      case .quit: ending = .quit
      }
    }
  }
}
