import TextScreen

/// What the fill and the marks of a plane mean, in one row.
struct PlaneLegend {
  let figure: PlaneFigure
  let layout: PlaneLayout
  let theme: Theme

  func draw(into buffer: inout CellBuffer) {
    guard let row = layout.legendRow else { return }
    let area = Rectangle(
      row: row, column: layout.plot.origin.column, columns: layout.plot.size.columns, rows: 1)
    var column = area.origin.column
    let marks = MarkStyle(theme: theme)
    for (index, name) in figure.classNames.enumerated() {
      let glyph = String(Character(theme.glyph(ofClass: index)))
      let style = marks.box
      column = buffer.write(" \(glyph) ", row: row, column: column, style: style, within: area)
      column = buffer.write(
        " \(name)  ", row: row, column: column, style: theme.style(.dim), within: area)
    }
    if let region = figure.region, region.classCount == 2, !figure.showsPieces {
      let fill = FillStyle(theme: theme, classCount: 2, isDiscretized: figure.isDiscretized)
      for level in 0..<UInt8(Palette.levelCount) {
        if area.contains(Position(row: row, column: column)) {
          buffer[row, column] = fill.cell(top: level, bottom: level)
        }
        column += 1
      }
    }
    let isRoom = DisplayWidth.columns(of: figure.quantity) < area.columns.upperBound - column
    guard isRoom else { return }
    buffer.write(
      " \(figure.quantity)", row: row, column: column, style: theme.style(.dim), within: area)
  }
}
