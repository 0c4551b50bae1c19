extension CellBuffer {
  /// Draws a border along the edge of a rectangle, with a title in its upper side.
  ///
  /// Where it meets a border that is there already the two are joined, so that panes may share
  /// their edges. A rectangle of one row or column becomes a line; an empty one nothing.
  /// - Parameters:
  ///   - rectangle: the border's own cells; what it holds is `rectangle.inset(columns: 1, rows:
  ///     1)`.
  ///   - title: cut with an ellipsis where it does not fit.
  ///   - isFocused: whether it stands out from the others.
  ///   - theme: the characters and the colours.
  public mutating func drawFrame(
    _ rectangle: Rectangle, title: String = "", isFocused: Bool = false, theme: Theme
  ) {
    guard !rectangle.isEmpty else { return }
    let style = theme.style(isFocused ? .accent : .frame)
    let isUnicode = theme.isUnicode
    for column in rectangle.columns.dropFirst() {
      drawLink(rectangle.origin.row, column, isDown: false, style, isUnicode)
      drawLink(rectangle.rows.upperBound - 1, column, isDown: false, style, isUnicode)
    }
    for row in rectangle.rows.dropFirst() {
      drawLink(row, rectangle.origin.column, isDown: true, style, isUnicode)
      drawLink(row, rectangle.columns.upperBound - 1, isDown: true, style, isUnicode)
    }
    drawTitle(title, of: rectangle, style: theme.style(isFocused ? .accent : .title), isUnicode)
  }

  /// Joins a cell with the one before it, on its left or above it.
  private mutating func drawLink(
    _ row: Int, _ column: Int, isDown: Bool, _ style: Style, _ isUnicode: Bool
  ) {
    let before =
      isDown ? Position(row: row - 1, column: column) : Position(row: row, column: column - 1)
    addArms(isDown ? .down : .right, at: before, style, isUnicode)
    addArms(isDown ? .up : .left, at: Position(row: row, column: column), style, isUnicode)
  }

  private mutating func addArms(
    _ arms: BoxDrawing.Arms, at position: Position, _ style: Style, _ isUnicode: Bool
  ) {
    let glyph = self[position].glyph
    let joined =
      isUnicode
      ? BoxDrawing.glyph(BoxDrawing.arms(of: glyph).union(arms))
      : BoxDrawing.joinASCII(glyph, with: arms)
    self[position] = Cell(joined, style: style)
  }

  private mutating func drawTitle(
    _ title: String, of rectangle: Rectangle, style: Style, _ isUnicode: Bool
  ) {
    let room = rectangle.size.columns - 4
    guard !title.isEmpty, room > 0 else { return }
    let text = DisplayWidth.truncate(title, columns: room, isUnicode: isUnicode)
    write(" \(text) ", row: rectangle.origin.row, column: rectangle.origin.column + 1, style: style)
  }
}
