import Sweep
import Testing

@Suite("A sweep summed up")
struct SweepSummaryTests {
  private func row(_ run: Int, solved: Int?, loss: Float, ending: SweepRow.Ending? = nil)
    -> SweepRow
  {
    SweepRow(
      run: run, seed: UInt64(7 + run), draw: 1, epochs: 80, solvedEpoch: solved,
      ending: ending ?? (solved == nil ? .goalNotReached : .goalReached), reason: nil, loss: loss,
      accuracy: nil, testLoss: nil, testAccuracy: nil, parameters: [])
  }

  @Test("counts, and cuts the solving epochs into quarters")
  func summary() {
    let epochs: [Int?] = [40, nil, 10, 30, 20, nil]
    let summary = SweepSummary(
      epochs.enumerated().map { row($0, solved: $1, loss: $0 == 1 ? .nan : Float($0)) })
    #expect(summary.runCount == 6)
    #expect(summary.solvedEpochs == [10, 20, 30, 40])
    #expect(summary.quantile(0.25) == 20)
    #expect(summary.medianEpoch == 30)
    #expect(summary.quantile(0.75) == 40)
    #expect(summary.losses == 0...5)
    #expect(summary.failures.map(\.count) == [2])
    #expect(summary.failures.map(\.ending) == [.goalNotReached])
  }

  @Test("of nothing claims nothing")
  func nothing() {
    let summary = SweepSummary([])
    #expect(summary.interval == nil && summary.medianEpoch == nil && summary.losses == nil)
  }

  @Test("is a line for each combination of settings")
  func table() throws {
    let plan = try Plans.xor(seeds: 2)
    let rows = [
      row(0, solved: 12, loss: 0.25), row(1, solved: 20, loss: 0.5),
      row(2, solved: nil, loss: 0.7, ending: .stuck), row(3, solved: 3, loss: 0.001),
    ]
    #expect(
      SweepTable(plan, rows).lines == [
        "rate  runs  solved  95 % interval  median epoch  quartiles  best loss  worst loss   others",
        "0.1      2       2       34–100 %            20      12–20       0.25         0.5",
        "0.5      2       1         9–91 %             3        3–3      0.001         0.7  1 stuck",
      ])
  }

  @Test("shows how far it is in less than eighty columns")
  func progress() {
    var progress = SweepProgress(runCount: 10_000_000, earlier: [row(0, solved: 3, loss: 1)])
    #expect(progress.line(after: .zero) == "[------------------------] 1/10000000  1 solved")
    for run in 1...100 { progress.count(row(run, solved: run % 2 == 0 ? 5 : nil, loss: 1)) }
    #expect(
      progress.line(after: .seconds(10))
        == "[------------------------] 101/10000000  51 solved  10 runs/s  278 h left")
    #expect(progress.line(after: .seconds(1_000_000)).count < 80)
  }
}
