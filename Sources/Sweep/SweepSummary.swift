/// What the runs of one combination of settings, or any others, have come to.
public struct SweepSummary: Sendable {
  /// How many runs there are.
  public let runCount: Int
  /// The epochs at which the goal was reached, rising.
  public let solvedEpochs: [Int]
  /// The lowest and the highest loss in the end, of those that are finite; nil if none is.
  public let losses: ClosedRange<Float>?
  /// How many runs ended in each other way.
  public let failures: [(ending: SweepRow.Ending, count: Int)]

  /// Sums rows up.
  public init(_ rows: [SweepRow]) {
    runCount = rows.count
    solvedEpochs = rows.compactMap(\.solvedEpoch).sorted()
    let finite = rows.map(\.loss).filter(\.isFinite)
    losses = finite.min().flatMap { low in finite.max().map { low...$0 } }
    failures = SweepRow.Ending.allCases.dropFirst().compactMap { ending in
      let count = rows.count { $0.ending == ending }
      return count > 0 ? (ending, count) : nil
    }
  }

  /// The rate of success, between which two shares; nil without a run.
  public var interval: WilsonInterval? { Self.interval(solvedEpochs.count, runCount) }

  /// The same of a number of successes among so many runs.
  static func interval(_ successCount: Int, _ runCount: Int) -> WilsonInterval? {
    runCount > 0 ? WilsonInterval(successCount: successCount, count: runCount) : nil
  }

  /// The epoch at which a share of those that reached the goal had reached it; nil if none did.
  public func quantile(_ share: Double) -> Int? {
    guard !solvedEpochs.isEmpty else { return nil }
    let place = Int(share * Double(solvedEpochs.count))
    return solvedEpochs[min(place, solvedEpochs.count - 1)]
  }

  /// The epoch at which half of those that reached the goal had reached it; nil if none did.
  public var medianEpoch: Int? { quantile(0.5) }
}
