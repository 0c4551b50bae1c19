/// Rows of cells as lines with aligned columns.
public struct TextTable {
  private let rows: [[String]]
  private let leading: Int

  /// A table whose first `leading` columns are aligned to the left, the others to the right.
  ///
  /// - Precondition: all rows have as many cells.
  public init(_ rows: [[String]], leading: Int) {
    self.rows = rows
    self.leading = leading
  }

  /// The lines, without spaces at their ends.
  public var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column < leading
          ? DisplayWidth.padded(cell, to: widths[column])
          : DisplayWidth.aligned(cell, to: widths[column])
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
