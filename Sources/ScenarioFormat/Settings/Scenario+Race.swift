import NeuralNetwork

extension Scenario {
  /// How many runs a race has.
  public static let raceCounts = 2...4

  /// The same scenario as two to four runs side by side that differ in one setting.
  ///
  /// - Throws: `SettingError` for more runs or fewer, and for a value that makes no sense.
  public func race(_ values: SettingValues) throws(SettingError) -> Scenario {
    guard Self.raceCounts.contains(values.values.count) else {
      throw SettingError("a race has two to four runs, not \(values.values.count)")
    }
    var runs: [Variant] = []
    for setting in values.settings {
      var run = try setting.applied(to: self)
      (run.lesson, run.outcome) = (nil, nil)
      runs.append(Variant(name: setting.title, scenario: run))
    }
    var race = runs[0].scenario
    race.variants = runs
    race.view.panel = .comparison
    return race
  }
}

extension Experiment {
  /// What runs that are held side by side have in common, in a few words; nil if nothing.
  public static func sharedWords(_ experiments: [Experiment]) -> String? {
    guard let first = experiments.first else { return nil }
    let sharesData = experiments.allSatisfy { $0.trainingSet == first.trainingSet }
    let sharesStart = experiments.allSatisfy { $0.initialParameters == first.initialParameters }
    return switch (sharesData, sharesStart) {
    case (true, true): "same data, same first weights"
    case (true, false): "same data, other first weights"
    case (false, true): "other data, same first weights"
    case (false, false): nil
    }
  }
}
