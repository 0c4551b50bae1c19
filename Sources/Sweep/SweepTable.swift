import ScenarioFormat
import TextScreen

/// The rows of a sweep, summed up for a person: a line for each combination of settings.
public struct SweepTable {
  private let plan: SweepPlan
  private let rows: [SweepRow]

  /// A table of the rows that there are, not necessarily of all runs.
  public init(_ plan: SweepPlan, _ rows: [SweepRow]) {
    self.plan = plan
    self.rows = rows
  }

  /// The lines, a header first.
  public var lines: [String] {
    let groups = Dictionary(grouping: rows) { plan.combination(ofRun: $0.run) }
    let names = plan.axes.map(\.name.rawValue)
    let titles = [
      "runs", "solved", "95 % interval", "median epoch", "quartiles", "best loss", "worst loss",
      "others",
    ]
    let body = groups.keys.sorted().map { key in
      plan.values(ofCombination: key) + cells(SweepSummary(groups[key] ?? []))
    }
    let isGoal = plan.scenarios[0].goal != nil
    let table = [names + titles] + body
    let shown = isGoal ? table : table.map { row in Self.withoutGoal(row, after: names.count) }
    return TextTable(shown, leading: names.count).lines
  }

  /// Without a goal nothing can be said of how often it was reached.
  private static func withoutGoal(_ row: [String], after count: Int) -> [String] {
    Array(row[...count]) + row[(count + 5)...]
  }

  private func cells(_ summary: SweepSummary) -> [String] {
    let interval = summary.interval.map {
      "\(Self.percent($0.lower))–\(Self.percent($0.upper)) %"
    }
    let quartiles = summary.quantile(0.25).flatMap { low in
      summary.quantile(0.75).map { "\(low)–\($0)" }
    }
    let others = summary.failures.map { "\($0.count) \($0.ending.rawValue)" }
    return [
      "\(summary.runCount)", "\(summary.solvedEpochs.count)", interval ?? "–",
      summary.medianEpoch.map { "\($0)" } ?? "–", quartiles ?? "–",
      summary.losses.map { ShortNumber.text($0.lowerBound) } ?? "–",
      summary.losses.map { ShortNumber.text($0.upperBound) } ?? "–",
      others.joined(separator: ", "),
    ]
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
