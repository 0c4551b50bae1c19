import Datasets
import NeuralNetwork
import ScenarioFormat

extension SweepPlan {
  /// What all rows follow from, as a short text: two sweeps with the same one have the same rows.
  public var fingerprint: String {
    var print = Fingerprint()
    for number in [seedCount, epochs, draw] { print.combine("\(number)") }
    if stopsAtGoal { print.combine("stops at the goal") }
    for scenario in scenarios {
      print.combine("\(scenario.architecture) \(scenario.architecture.layers)")
      print.combine("\(scenario.hyperparameters) \(scenario.initialization)")
      print.combine("\(scenario.features) \(scenario.testShare) \(scenario.standardizes)")
      print.combine("\(scenario.seed) \(goalText(scenario)) \(scenario.stopRules)")
      print.combine(scenario.start ?? [])
    }
    let samples = scenarios[0].source.dataset(seed: scenarios[0].seed, testShare: 0).training
    print.combine(samples.inputs)
    print.combine(samples.values)
    print.combine("\(samples.labels)")
    return print.text
  }

  private func goalText(_ scenario: Scenario) -> String {
    scenario.goal.map { "\($0)" } ?? "no goal"
  }
}
