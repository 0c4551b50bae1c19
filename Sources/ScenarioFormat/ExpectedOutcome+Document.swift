extension ExpectedOutcome {
  /// Reads the section `outcome`; nil if it isn't there.
  init?(_ document: ScenarioDocument, hasGoal: Bool) throws(ScenarioError) {
    let keys = ScenarioKey.all.filter { $0.section == "outcome" }.map(\.path)
    guard keys.contains(where: { document.has($0) }) else { return nil }
    let ending = try document.choice("outcome.end", ScenarioNames.endings)
    if ending == .goal || ending == .noGoal, !hasGoal {
      throw document.error(
        "outcome.end", "there is no goal to reach or to miss", suggestion: "say goal.accuracy: 1")
    }
    func limit(_ key: String, _ largest: Double) throws(ScenarioError) -> Double? {
      try document.number("outcome.\(key)", in: 0...largest)
    }
    self.init(
      ending: ending ?? (hasGoal ? .goal : .any),
      epochs: try document.wholeNumber("outcome.epochs", in: 0...1_000_000) ?? 1000,
      seedCount: try document.wholeNumber("outcome.seeds", in: 1...1000) ?? 1,
      share: try document.number("outcome.share", in: 0.01...1) ?? 1,
      training: Bounds(
        largestLoss: try limit("loss", 1e30), smallestLoss: try limit("loss-above", 1e30),
        smallestAccuracy: try limit("accuracy", 1),
        accuracyLimit: try limit("accuracy-below", 1)),
      test: Bounds(
        largestLoss: try limit("test-loss", 1e30),
        smallestLoss: try limit("test-loss-above", 1e30),
        smallestAccuracy: try limit("test-accuracy", 1)),
      gates: try document.text("outcome.gates"), areaError: try limit("area-error", 1),
      closedFormError: try limit("closed-form", 1e30))
    if test != Bounds(), !document.has("data.test-share") {
      throw document.error(
        "outcome.end", "the outcome looks at a test set, and there is none",
        suggestion: "say data.test-share: 0.3")
    }
  }
}
