import Interface
import ScenarioFormat
import Training

/// The training sessions of a scenario: the main one, and those of its other variants, which follow
/// it from epoch to epoch.
struct SessionGroup {
  private let main: TrainingSession
  private let followers: [TrainingSession]
  private var followed: Int?

  /// Begins to train all runs of a state; `wake` is called whenever there is something new to take.
  init(_ state: InterfaceState, isRunning: Bool, wake: @escaping @Sendable () -> Void) {
    let share = TrainingSession.defaultHistoryByteLimit / state.runs.count
    main = TrainingSession(
      experiment: state.runs[0].experiment, resuming: state.resumedRun, pace: state.pace,
      isRunning: isRunning, historyByteLimit: share, onSnapshot: wake)
    followers = state.runs.dropFirst().map { run in
      TrainingSession(
        experiment: run.experiment, isRunning: false, historyByteLimit: share, onSnapshot: wake)
    }
  }

  /// All that has become new since the last time, as messages.
  mutating func takeMessages() -> [Message] {
    let snapshot = main.takeSnapshot()
    if let snapshot { follow(snapshot) }
    return [snapshot.map { .snapshot($0) }].compactMap(\.self)
      + followers.enumerated().compactMap { index, run in
        run.takeSnapshot().map { .snapshot($0, run: index + 1) }
      }
  }

  /// Does what a command says; the other runs follow the main one's epochs by themselves.
  mutating func perform(_ command: TrainingCommand) {
    main.perform(command)
    switch command {
    case .restart, .stepMiniBatch, .stepSample:
      for follower in followers { follower.perform(command) }
      followed = nil
    case .run, .pause, .toggle, .setPace, .stepEpochs, .show, .seek, .showNewest: break
    // A comparison is not edited.
    case .edit, .undo, .redo, .switchBranch, .toggleMark, .mark: break
    case .report, .hold: break
    }
  }

  /// Waits until all that was asked for is done, also by those that follow.
  mutating func settle() -> [Message] {
    main.settle()
    let messages = takeMessages()
    for follower in followers { follower.settle() }
    return messages + takeMessages()
  }

  /// One clock for all: whatever epoch the main run shows, the others go to.
  private mutating func follow(_ snapshot: TrainingSnapshot) {
    guard snapshot.shownCount == 0, snapshot.epoch != followed else { return }
    followed = snapshot.epoch
    for follower in followers { follower.perform(.show(epoch: snapshot.epoch)) }
  }

  /// Ends all of them.
  func stop() {
    main.stop()
    for follower in followers { follower.stop() }
  }
}
