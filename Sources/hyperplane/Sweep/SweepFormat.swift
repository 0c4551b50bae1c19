import Sweep

/// In which form the rows of a sweep are printed.
enum SweepFormat: Sendable {
  /// Summed up, in the end.
  case table
  /// As they come, a line each.
  case json, csv

  /// The line above the rows, if they are printed.
  func header(_ header: SweepHeader, _ plan: SweepPlan) -> String? {
    switch self {
    case .table: nil
    case .json: header.json
    case .csv: SweepRow.csvHeader(of: plan)
    }
  }

  /// The line of a row, if it is printed.
  func line(_ row: SweepRow, _ plan: SweepPlan) -> String? {
    switch self {
    case .table: nil
    case .json: row.json(in: plan)
    case .csv: row.csv(in: plan)
    }
  }
}
