import NeuralNetwork
public import ScenarioFormat

/// The runs of a sweep: every combination of settings with every seed.
public struct SweepPlan: Sendable, Hashable {
  /// What is varied, the first the slowest.
  public let axes: [SettingValues]
  /// How many seeds each combination is trained with.
  public let seedCount: Int
  /// How many epochs each run is trained, unless it ends earlier.
  public let epochs: Int
  /// Whether a run ends when it reaches the goal, not at its last epoch.
  public let stopsAtGoal: Bool
  /// The scenario with each combination of settings.
  public let scenarios: [Scenario]

  /// How many runs a sweep can have.
  public static let largestRunCount = 10_000_000

  /// Plans a sweep of a scenario; a scenario of several variants is swept without them.
  ///
  /// A stop rule that counts seconds is left out: it would make rows depend on the machine.
  /// - Precondition: `seedCount` and `epochs` are at least 1.
  /// - Throws: `SettingError` for values that make no sense, for a setting that is varied twice,
  ///   and for too many runs.
  public init(
    _ scenario: Scenario, axes: [SettingValues], seedCount: Int, epochs: Int,
    stopsAtGoal: Bool = false
  ) throws(SettingError) {
    precondition(seedCount > 0 && epochs > 0, "a sweep has something to do")
    self.axes = axes
    self.seedCount = seedCount
    self.epochs = epochs
    self.stopsAtGoal = stopsAtGoal
    var base = scenario
    base.variants = []
    base.stopRules.removeAll { if case .seconds = $0 { true } else { false } }
    try Self.check(axes, seedCount: seedCount)
    var scenarios = [base]
    for axis in axes {
      var next: [Scenario] = []
      for scenario in scenarios {
        for setting in axis.settings { next.append(try setting.applied(to: scenario)) }
      }
      scenarios = next
    }
    self.scenarios = scenarios
  }

  private static func check(_ axes: [SettingValues], seedCount: Int) throws(SettingError) {
    if let twice = axes.indices.first(where: { index in
      axes[..<index].contains { $0.name == axes[index].name }
    }) {
      throw SettingError("\(axes[twice].name.rawValue) is varied twice; give all values at once")
    }
    var count = seedCount
    for axis in axes { count = min(count, largestRunCount + 1) * axis.values.count }
    guard count <= largestRunCount else {
      throw SettingError("a sweep has at most \(largestRunCount) runs")
    }
    guard seedCount == 1 || !axes.contains(where: { $0.name == .seed }) else {
      throw SettingError("either some seeds by their numbers or a number of seeds, not both")
    }
  }

  /// How many runs there are.
  public var runCount: Int { scenarios.count * seedCount }

  /// Which combination of settings a run has.
  public func combination(ofRun run: Int) -> Int { run / seedCount }

  /// The values of a combination, one for each axis.
  public func values(ofCombination combination: Int) -> [String] {
    var rest = combination
    return axes.reversed().map { axis in
      defer { rest /= axis.values.count }
      return axis.values[rest % axis.values.count]
    }.reversed()
  }

  /// What data, order and first weights of a run are drawn from.
  public func seed(ofRun run: Int) -> UInt64 {
    scenarios[combination(ofRun: run)].seed &+ UInt64(run % seedCount)
  }

  /// Which first weights the runs have: those that a scenario states would be the same in all of
  /// them, so that its first drawn ones take their place.
  public var draw: Int { scenarios.contains { $0.start != nil } ? 1 : 0 }

  /// What a run begins with; `hyperplane SCENARIO --seed … --start …` shows it.
  public func experiment(ofRun run: Int) -> Experiment {
    var scenario = scenarios[combination(ofRun: run)]
    scenario.seed = seed(ofRun: run)
    return Experiment(scenario, draw: draw)
  }

  /// Whether a row can be one of this sweep's: its network has the shape that its run has.
  public func accepts(_ row: SweepRow) -> Bool {
    guard (0..<runCount).contains(row.run), row.seed == seed(ofRun: row.run) else { return false }
    let architecture = scenarios[combination(ofRun: row.run)].architecture
    return row.parameters.count == architecture.parameterCount
  }
}
