import ScenarioFormat
import ScenarioLibrary
import Sweep
import Testing

/// Small sweeps.
enum Plans {
  /// A built-in scenario.
  static func scenario(_ name: String) throws -> Scenario {
    let text = try #require(BuiltInScenarios.text(named: name))
    return try ScenarioParser.parse(text, fileName: name + ".yaml")
  }

  /// XOR with two learning rates.
  static func xor(seeds: Int = 6, epochs: Int = 80, vary: [String] = ["rate=0.1,0.5"]) throws
    -> SweepPlan
  {
    try SweepPlan(
      scenario("xor"), axes: vary.map { try SettingValues($0) }, seedCount: seeds, epochs: epochs)
  }

  /// The lines of all rows of a plan's shard.
  static func lines(_ plan: SweepPlan, shard: Shard = .whole) throws -> [String] {
    try (0..<shard.size(of: plan.runCount)).map {
      try #require(plan.row(ofRun: shard.run(at: $0))).json(in: plan)
    }
  }
}
