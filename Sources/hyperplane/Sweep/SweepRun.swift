import Glibc
import Sweep
import Training

/// A sweep while it runs: rows are kept and printed as they come, and a bar shows how far it is.
struct SweepRun: Sendable {
  let plan: SweepPlan
  let shard: Shard
  let header: SweepHeader
  let format: SweepFormat
  let output: SweepOutput?
  let watch: InterruptWatch

  /// What has come so far.
  private struct State: Sendable {
    var rows: [SweepRow]
    var bar: ProgressBar
    var complaint: Complaint?
  }

  /// Trains what is missing.
  ///
  /// - Returns: the rows of the shard, those before the first missing one if it was interrupted.
  func rows(jobs: Int) throws(Complaint) -> [SweepRow] {
    let earlier = output?.earlier ?? []
    if let first = format.header(header, plan) {
      print(first)
      for row in earlier { print(format.line(row, plan) ?? "") }
    }
    let size = shard.size(of: plan.runCount)
    let bar = ProgressBar(SweepProgress(runCount: size, earlier: earlier))
    let state = ParallelWork.run(
      earlier.count..<size, jobs: jobs, into: State(rows: earlier, bar: bar),
      work: { plan.row(ofRun: shard.run(at: $0)) { watch.isInterrupted } },
      take: take)
    state.bar.clear()
    if let complaint = state.complaint { throw complaint }
    return state.rows
  }

  @Sendable private func take(_ state: inout State, _ row: SweepRow) -> Bool {
    do throws(Complaint) {
      try output?.write(row.json(in: plan))
    } catch {
      state.complaint = error
      return false
    }
    if let line = format.line(row, plan) {
      print(line)
      fflush(nil)
    }
    state.rows.append(row)
    state.bar.count(row)
    return true
  }

  /// What to say when it was interrupted behind so many rows.
  func farewell(_ rowCount: Int) -> String {
    let size = shard.size(of: plan.runCount)
    return "hyperplane: interrupted after \(rowCount) of \(size) runs; "
      + (output == nil
        ? "with --output FILE.jsonl they are kept, and the same command goes on\n"
        : "they are kept, and the same command goes on from there\n")
  }
}
