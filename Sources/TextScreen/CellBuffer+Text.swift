extension CellBuffer {
  /// Writes a line of text, made harmless and cut at the edges of an area.
  ///
  /// Control characters, escapes, overrides of the writing direction and whatever else has no
  /// width never reach a cell. A wide character takes two cells; where only one is left, a blank
  /// stands for it.
  /// - Returns: the column behind the last character written.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, style: Style = .plain, within area: Rectangle? = nil
  ) -> Int {
    let limit = (area ?? bounds).intersection(bounds)
    var column = column
    for scalar in text.unicodeScalars {
      let width = DisplayWidth.columns(of: scalar)
      guard width > 0 else { continue }
      put(scalar, width: width, row: row, column: column, style: style, limit: limit)
      column += width
    }
    return column
  }

  private mutating func put(
    _ scalar: Unicode.Scalar, width: Int, row: Int, column: Int, style: Style, limit: Rectangle
  ) {
    let cells = (column..<column + width).filter {
      limit.contains(Position(row: row, column: $0))
    }
    guard cells.count == width else {
      for column in cells { self[row, column] = Cell(" ", style: style) }
      return
    }
    self[row, column] = Cell(scalar, style: style)
    if width == 2 { self[row, column + 1] = Cell(Cell.continuation, style: style) }
  }
}
