import ScenarioFormat

extension SweepRow {
  /// The row as a line of JSON, without its end; numbers have enough digits to read back the bits.
  public func json(in plan: SweepPlan) -> String {
    let values = plan.values(ofCombination: plan.combination(ofRun: run))
    var fields = [("run", "\(run)")]
    fields += zip(plan.axes, values).map { ($0.name.rawValue, "\"\($1)\"") }
    fields += [
      ("randomSeed", "\(seed)"), ("start", "\(draw)"), ("epochs", "\(epochs)"),
      ("solvedEpoch", solvedEpoch.map { "\($0)" } ?? "null"),
      ("ending", "\"\(ending.rawValue)\""), ("reason", reason.map { "\"\($0)\"" } ?? "null"),
      ("loss", Self.number(loss)), ("accuracy", Self.number(accuracy)),
      ("testLoss", Self.number(testLoss)), ("testAccuracy", Self.number(testAccuracy)),
      ("parameters", "[" + parameters.map { Self.number($0) }.joined(separator: ",") + "]"),
    ]
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  /// The names of the columns of `csv(in:)`.
  public static func csvHeader(of plan: SweepPlan) -> String {
    let settings = plan.axes.map(\.name.rawValue)
    return
      (["run"] + settings + [
        "random_seed", "start", "epochs", "solved_epoch", "ending", "loss", "accuracy", "test_loss",
        "test_accuracy",
      ]).joined(separator: ",")
  }

  /// The row as comma-separated values, without the parameters.
  public func csv(in plan: SweepPlan) -> String {
    let numbers = [loss, accuracy, testLoss, testAccuracy].map { number in
      number.map { $0.isFinite ? "\($0)" : "" } ?? ""
    }
    let values = plan.values(ofCombination: plan.combination(ofRun: run))
    let solved = solvedEpoch.map { "\($0)" } ?? ""
    return
      (["\(run)"] + values + ["\(seed)", "\(draw)", "\(epochs)", solved, ending.rawValue]
      + numbers).joined(separator: ",")
  }

  /// JSON knows neither infinity nor NaN.
  private static func number(_ number: Float?) -> String {
    guard let number, number.isFinite else { return "null" }
    return "\(number)"
  }
}
