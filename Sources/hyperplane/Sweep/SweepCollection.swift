import Datasets
import Sweep

/// The rows of a whole sweep, or of as many parts of it as there are.
struct SweepCollection {
  /// Which sweep it is.
  let header: SweepHeader
  let plan: SweepPlan
  /// The rows by the order of the runs, none twice.
  let rows: [SweepRow]

  /// Holds rows that have just been trained.
  init(header: SweepHeader, plan: SweepPlan, rows: [SweepRow]) {
    self.header = header
    self.plan = plan
    self.rows = rows
  }

  /// Reads files, and says on the standard error if runs are missing.
  ///
  /// - Throws: `Complaint` for files of different sweeps, rows that are there twice, and a scenario
  ///   that is no longer what it was.
  init(_ paths: [String]) throws(Complaint) {
    var header: SweepHeader?
    var rows: [Int: SweepRow] = [:]
    for path in paths {
      let name = HarmlessText.escaped(path)
      let log = try SweepOutput.read(path)
      guard let first = log.header else { throw Complaint("\(name): there is no row in it") }
      guard header?.isOfSameSweep(as: first) ?? true else {
        throw Complaint("\(name): it holds the rows of another sweep than \(paths[0])")
      }
      header = header ?? first
      for row in log.rows {
        guard rows.updateValue(row, forKey: row.run) == nil else {
          throw Complaint("\(name): run \(row.run) is there twice")
        }
      }
    }
    guard let header else { throw Complaint("--collect wants files") }
    plan = try SweepOptions.plan(header)
    guard plan.fingerprint == header.fingerprint, rows.values.allSatisfy(plan.accepts) else {
      throw Complaint(
        "\(HarmlessText.escaped(paths[0])): its scenario is no longer the one that was trained")
    }
    self.header = header
    self.rows = rows.values.sorted { $0.run < $1.run }
    if rows.count < plan.runCount {
      StandardError.write("hyperplane: \(plan.runCount - rows.count) runs are missing\n")
    }
  }
}
