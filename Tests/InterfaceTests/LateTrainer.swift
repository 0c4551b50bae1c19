import Interface
import ScenarioFormat
import TextScreen
import Training

/// A trainer that gets what an interface asks for when it is told, not before: so late answers can
/// be tested.
struct LateTrainer {
  var state: InterfaceState
  private var driver: TrainingDriver
  private var asked: [TrainingCommand] = []

  /// A trainer of what a state shows, paused at epoch 0.
  init(_ state: InterfaceState) {
    self.state = state
    let now = ContinuousClock().now
    driver = TrainingDriver(
      experiment: state.experiment, pace: state.pace, isRunning: false, now: { now })
    answer()
  }

  /// Lets the interface take a message in, and keeps what it asks for.
  mutating func send(_ message: Message) {
    asked += state.update(message).compactMap { effect in
      if case .training(let command) = effect { command } else { nil }
    }
  }

  /// Does the first commands that were asked for, all unless told, and lets the interface know.
  mutating func answer(_ count: Int? = nil) {
    let due = asked.prefix(count ?? asked.count)
    asked.removeFirst(due.count)
    for command in due { driver.obey(command) }
    while driver.work(isInterrupted: { false }) == .now {
      if let snapshot = driver.takeSnapshot() { _ = state.update(.snapshot(snapshot)) }
    }
    if let snapshot = driver.takeSnapshot() { _ = state.update(.snapshot(snapshot)) }
  }

  /// Presses keys one after the other.
  mutating func press(_ characters: String) {
    for character in characters { send(.input(.key(.character(character)))) }
  }
}
