import ScenarioFormat
import ScenarioLibrary

/// What the tests of this folder train.
enum Experiments {
  /// XOR with its own start: solved by epoch 43.
  static let xor = builtIn("xor")
  /// XOR in a local minimum.
  static let stuck = builtIn("xor-stuck")
  /// The same, and nobody says when it would be solved.
  static let stuckWithoutGoal = builtIn("xor-stuck", goal: nil)
  /// Ten samples in mini-batches of four, with a test set and an optimiser that remembers.
  static let batches = parsed(
    """
    data: {generator: moons, samples: 20, test-share: 0.5}
    network: {hidden-layers: [2]}
    training: {optimizer: adam, mini-batch-size: 4}
    goal: {accuracy: 1}
    """)
  /// A line that is fitted with much too long steps.
  static let wild = parsed(
    """
    data: {generator: sine, samples: 20}
    training: {learning-rate: 5, mini-batch-size: 20}
    goal: {loss: 0.0001}
    """)

  private static func builtIn(_ name: String) -> Experiment {
    parsed(BuiltInScenarios.text(named: name) ?? "")
  }

  private static func builtIn(_ name: String, goal: Goal?) -> Experiment {
    var scenario = builtIn(name).scenario
    scenario.goal = goal
    return Experiment(scenario)
  }

  /// The experiment of a scenario file.
  static func parsed(_ text: String) -> Experiment {
    do {
      return Experiment(try ScenarioParser.parse(text, fileName: "test.yaml"))
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
