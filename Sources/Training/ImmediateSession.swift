public import ScenarioFormat

/// A training session without a queue or a clock: it works while it is asked for the next snapshot,
/// and its time passes only as far as it waits.
///
/// The same commands give the same snapshots, always: so scripts are played without a screen.
public final class ImmediateSession {
  /// Time as it passes here: a little with every look, so that what is measured is never nothing.
  private final class Time {
    var now = ContinuousClock.Instant.now
  }

  private let time: Time
  private var driver: TrainingDriver

  /// Creates a session at epoch 0, or one that first trains a saved run again.
  public init(
    experiment: Experiment, resuming record: RunRecord? = nil, pace: Pace? = nil, isRunning: Bool
  ) {
    let time = Time()
    self.time = time
    driver = TrainingDriver(
      experiment: experiment, resuming: record,
      pace: pace ?? Pace(normal: experiment.scenario.pace), isRunning: isRunning,
      now: {
        time.now += .microseconds(10)
        return time.now
      })
  }

  /// Does what a command says when it is asked for the next snapshot.
  public func perform(_ command: TrainingCommand) { driver.obey(command) }

  /// Works until there is something new to see; nil if nothing more happens by itself.
  public func nextSnapshot() -> TrainingSnapshot? {
    while true {
      if let snapshot = driver.takeSnapshot() { return snapshot }
      switch driver.work(isInterrupted: { false }) {
      case .now: break
      case .at(let instant): time.now = max(time.now, instant)
      case .never: return driver.takeSnapshot()
      }
    }
  }
}
