public import Interface
public import ScenarioFormat
public import TextScreen
import Training

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
  /// Nil while a file is followed.
  private var sessions: SessionGroup?
  private var followed: FollowedSession?
  private var recorder: FilmRecorder?
  private let clock = ContinuousClock()
  private var state: InterfaceState
  private var readings: Readings?
  private var lastFrame: ContinuousClock.Instant
  private var lastTick: ContinuousClock.Instant
  private var needsFrame = true
  private var answersKey = true
  private var awaitsSnapshot = false
  private var ending: Ending?
  /// Takes a line of text; nil draws instead.
  private let speak: ((String) -> Void)?
  private var narrator = Narrator()
  private var lastSpoken: ContinuousClock.Instant
  private var isInputOver = false

  /// Finds the scenario so many places behind the one of that name, or before it if negative; nil
  /// if there is none.
  public typealias LessonFinder = (_ name: String, _ step: Int) -> Scenario?

  /// Creates the loop of a screen; it trains what the state shows, or follows a file that another
  /// program writes; with a file for it, it films all that it shows.
  public init(
    screen: any Screen, state: InterfaceState, isRunning: Bool, source: ModelSource? = nil,
    film: FilmFile? = nil, lesson: @escaping LessonFinder = { _, _ in nil },
    speak: ((String) -> Void)? = nil
  ) {
    self.screen = screen
    self.state = state
    self.lesson = lesson
    self.speak = speak
    followed = source.map(FollowedSession.init)
    if followed == nil {
      sessions = SessionGroup(state, isRunning: isRunning, wake: screen.wake)
    }
    lastFrame = clock.now - Self.frameInterval
    lastTick = lastFrame
    lastSpoken = lastFrame
    if let film { record(to: film) }
  }

  /// Runs until the user quits, a signal comes, or the terminal goes.
  ///
  /// When it returns nothing is trained any more.
  public mutating func run() -> Ending {
    defer {
      sessions?.stop()
      stopRecording()
    }
    if speak != nil { settle() }
    while true {
      takeSnapshots()
      if isInputOver, !mayGoOn {
        tell()
        return .closed
      }
      tickIfDue()
      drawIfDue()
      take(screen.nextEvent(until: [nextFrame, nextTick, nextLook].compactMap(\.self).min()))
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

  /// When a followed file is looked at again.
  private var nextLook: ContinuousClock.Instant? {
    sessions == nil ? followed?.nextLook : nil
  }

  /// Time that was missed stays missed: a slow terminal sees a slow movement, not a jump.
  private mutating func tickIfDue() {
    guard let nextTick, clock.now >= nextTick else { return }
    perform(state.update(.tick))
    lastTick = clock.now
    needsFrame = true
  }

  private mutating func takeSnapshots() {
    let messages =
      sessions == nil ? followed?.takeMessages() ?? [] : sessions?.takeMessages() ?? []
    guard !messages.isEmpty else { return }
    for message in messages { perform(state.update(message)) }
    record { recorder, state throws(FileProblem) in try recorder.note(state) }
    needsFrame = true
    answersKey = answersKey || awaitsSnapshot
    awaitsSnapshot = false
  }

  private mutating func drawIfDue() {
    guard let nextFrame, clock.now >= nextFrame else { return }
    if speak == nil {
      let frame = state.frame(reusing: readings)
      readings = frame.readings
      screen.present(frame.buffer)
      record { recorder, _ throws(FileProblem) in try recorder.add(frame.buffer) }
    } else {
      tell()
    }
    lastFrame = clock.now
    needsFrame = false
    answersKey = false
  }

  private mutating func take(_ event: InputEvent) {
    switch event {
    case .timedOut, .woken: return
    case .terminated(let signal): ending = .terminated(signal)
    case .closed where speak != nil && !isInputOver: isInputOver = true
    case .closed: ending = .closed
    case .line:
      narrator.listen()
      perform(state.update(.input(event)))
      settle()
    case .key, .mouse, .resized:
      narrator.listen()
      needsFrame = true
      answersKey = true
      perform(state.update(.input(event)))
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .training(let command):
        if sessions == nil { followed?.perform(command) } else { sessions?.perform(command) }
        awaitsSnapshot = true
      case .open(let name, let step):
        if let scenario = lesson(name, step) { open(lesson: scenario) }
      case .begin(let scenario, let draw): open(scenario, draw: draw)
      case .write(let request): perform(state.update(.wrote(FileStore.reply(to: request))))
      case .record(let request): record(request)
      case .stopRecording: stopRecording()
      case .redraw: screen.invalidate()
      case .suspend: screen.suspend()
      case .quit: ending = .quit
      }
    }
  }

  /// Says what is new, of a run that goes on by itself at most once a second.
  private mutating func tell() {
    let lines = narrator.lines(of: state, isTimely: clock.now - lastSpoken >= .seconds(1))
    guard !lines.isEmpty else { return }
    for line in lines { speak?(line) }
    lastSpoken = clock.now
  }

  /// Waits for what was asked for, and tells it before anything else is asked.
  private mutating func settle() {
    for message in sessions?.settle() ?? followed?.takeMessages() ?? [] {
      perform(state.update(message))
    }
    tell()
  }

  /// Whether a run without anybody at the keys has something left to reach.
  private var mayGoOn: Bool {
    state.snapshot.map { $0.isRunning && $0.outcome == .learning && $0.stop == nil } ?? false
  }

  /// Opens a lesson; the one whose network is followed is followed on.
  private mutating func open(lesson scenario: Scenario) {
    guard let followed, followed.experiment.scenario.name == scenario.name else {
      return open(scenario, draw: 0)
    }
    sessions?.stop()
    sessions = nil
    perform(state.update(.opened(followed.experiment)))
    self.followed?.repeatItself()
    readings = nil
    awaitsSnapshot = true
  }

  /// Ends what is trained and begins with another scenario.
  private mutating func open(_ scenario: Scenario, draw: Int) {
    sessions?.stop()
    perform(state.update(.opened(Experiment(scenario, draw: draw))))
    readings = nil
    let isRunning = !scenario.beginsPaused && !state.isPlaying
    sessions = SessionGroup(state, isRunning: isRunning, wake: screen.wake)
    awaitsSnapshot = true
  }
}

// MARK: - Recording

extension AppLoop {
  private mutating func record(_ request: RecordingRequest) {
    do throws(FileProblem) {
      record(to: try FilmFile(request))
    } catch {
      perform(state.update(.recorded(.failed(path: request.path, problem: error.text))))
    }
  }

  /// Begins a film, with all that is known of the run so far.
  private mutating func record(to film: FilmFile) {
    do throws(FileProblem) {
      recorder = try FilmRecorder(film, of: state)
      perform(state.update(.recorded(.began(path: film.path))))
    } catch {
      perform(state.update(.recorded(.failed(path: film.path, problem: error.text))))
    }
    record { recorder, state throws(FileProblem) in try recorder.note(state) }
  }

  /// Adds to the film if there is one; a full disk ends it, and nothing else.
  private mutating func record(
    _ add: (inout FilmRecorder, InterfaceState) throws(FileProblem) -> Void
  ) {
    guard var recorder else { return }
    do throws(FileProblem) {
      try add(&recorder, state)
      self.recorder = recorder
    } catch {
      self.recorder = nil
      perform(state.update(.recorded(recorder.fail(error))))
      needsFrame = true
    }
  }

  private mutating func stopRecording() {
    guard let recorder else { return }
    self.recorder = nil
    perform(state.update(.recorded(recorder.end())))
  }
}
