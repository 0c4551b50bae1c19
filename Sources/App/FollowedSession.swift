import Interface
public import ScenarioFormat
public import Training

/// A file with a network that another program trains.
public struct ModelSource {
  /// What is called the file on the screen.
  public let name: String
  /// The network that it held at first, over the data.
  public let experiment: Experiment
  /// What has come there since the last time; nil if nothing has.
  ///
  /// A file that can't be shown is a problem each time that it is looked at.
  public let look: () -> FollowedVersion?

  /// Creates a source.
  public init(name: String, experiment: Experiment, look: @escaping () -> FollowedVersion?) {
    self.name = name
    self.experiment = experiment
    self.look = look
  }
}

/// Looks at a file a few times a second, in the place of a training session.
struct FollowedSession {
  private static let interval = Duration.milliseconds(200)
  /// A file is often found half written: it has this long before anything is said.
  private static let patience = 5

  private let source: ModelSource
  private let clock = ContinuousClock()
  private var run: FollowedRun
  private var problemCount = 0
  private var isNew = true
  /// When the file is looked at next.
  private(set) var nextLook: ContinuousClock.Instant

  /// Begins to follow a file.
  init(_ source: ModelSource) {
    self.source = source
    run = FollowedRun(source.experiment, file: source.name)
    nextLook = clock.now
  }

  /// The network that the newest version has.
  var experiment: Experiment { run.experiment }

  /// Makes the next messages say where the run stands, even if nothing has changed.
  mutating func repeatItself() { isNew = true }

  /// What has become new since the last time, as messages.
  mutating func takeMessages() -> [Message] {
    if clock.now >= nextLook {
      if let version = source.look() { take(version) }
      nextLook = clock.now + Self.interval
    }
    guard isNew else { return [] }
    isNew = false
    return [.snapshot(run.snapshot)]
  }

  /// Does what a command says.
  mutating func perform(_ command: TrainingCommand) {
    run.perform(command)
    isNew = true
  }

  private mutating func take(_ version: FollowedVersion) {
    if case .problem = version {
      problemCount += 1
      guard problemCount == Self.patience else { return }
    } else {
      problemCount = 0
    }
    run.take(version)
    isNew = true
  }
}
