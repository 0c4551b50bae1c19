import ArgumentParser
import ScenarioFormat

/// Which scenario, and which random numbers: shared by all commands that train.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "A built-in scenario ('hyperplane list' shows them) or a scenario file.")
  var scenario = "xor"

  @Option(
    help: ArgumentHelp("Another seed for data, weights and order.", valueName: "number"))
  var seed: UInt64?

  @Option(
    name: .customLong("start"),
    help: ArgumentHelp(
      "Which initial weights: 0 the scenario's own, 1 the first new ones (key R), …",
      valueName: "number"))
  var draw = 0

  func validate() throws {
    guard draw >= 0, draw <= 1_000_000 else {
      throw ValidationError("--start is \(draw); it must be 0 to 1000000.")
    }
  }

  /// Finds the scenario and works it out.
  ///
  /// - Throws: `Complaint` if there is no such scenario, or its file is wrong.
  func experiment() throws(Complaint) -> Experiment {
    var scenario = try ScenarioLocator.scenario(scenario)
    if let seed { scenario.seed = seed }
    return Experiment(scenario, draw: draw)
  }
}
