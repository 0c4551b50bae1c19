import Dispatch
import ScenarioFormat
import Synchronization
import Testing
import Training

/// Waits for a session's snapshots, each time until one is as it should be, never for a time.
final class SessionWatcher: Sendable {
  let session: TrainingSession
  private let signal = DispatchSemaphore(value: 0)

  init(
    _ experiment: Experiment, pace: Pace = Pace(normal: 1).unlimited, isRunning: Bool = false,
    historyByteLimit: Int = TrainingSession.defaultHistoryByteLimit
  ) {
    session = TrainingSession(
      experiment: experiment, pace: pace, isRunning: isRunning, historyByteLimit: historyByteLimit
    ) { [signal] in signal.signal() }
  }

  /// Does commands, and gives the first snapshot after them that fulfils a condition.
  ///
  /// Throws if none comes within ten seconds: the session is broken, however slow the machine is.
  func snapshot(
    after commands: TrainingCommand..., where condition: (TrainingSnapshot) -> Bool
  ) throws -> TrainingSnapshot {
    for command in commands { session.perform(command) }
    let deadline = DispatchTime.now() + .seconds(10)
    while true {
      try #require(signal.wait(timeout: deadline) == .success, "no such snapshot in ten seconds")
      if let snapshot = session.takeSnapshot(), condition(snapshot) { return snapshot }
    }
  }
}
