import TextScreen

/// The samples of a plane: one cell each, more where there are only a few.
struct PlaneMarks {
  let marks: [PlaneMark]
  let layout: PlaneLayout
  let theme: Theme

  /// So many samples may be drawn larger than a cell.
  private static let fewest = 16

  func draw(into buffer: inout CellBuffer, over fill: PlaneFill) {
    let styles = MarkStyle(theme: theme)
    for mark in marks {
      guard let position = layout.position(of: mark.point) else { continue }
      if marks.count > Self.fewest {
        let behind = fill.background(row: position.row, column: position.column)
        draw(mark, at: position, style: styles.style(mark, over: behind), styles, &buffer)
      } else if isRoomForBigMarks {
        let style = styles.style(mark)
        let (ink, outline) =
          mark.isWrong
          ? (style.background, style.foreground) : (style.foreground, style.background)
        BigMark(classIndex: mark.classIndex, isTest: mark.isTest).draw(
          into: &buffer, at: position, over: fill, ink: ink, outline: outline)
      } else {
        drawSides(of: position, style: styles.style(mark), into: &buffer)
        draw(mark, at: position, style: styles.style(mark), styles, &buffer)
      }
    }
  }

  private var isRoomForBigMarks: Bool {
    let size = layout.plot.size
    return theme.isUnicode && theme.colorDepth == .indexed
      && size.columns >= BigMark.smallestPlot.columns && size.rows >= BigMark.smallestPlot.rows
  }

  private func draw(
    _ mark: PlaneMark, at position: Position, style: Style, _ styles: MarkStyle,
    _ buffer: inout CellBuffer
  ) {
    let glyph = styles.glyph(classIndex: mark.classIndex, isTest: mark.isTest)
    buffer[position] = Cell(glyph, style: style)
  }

  private func drawSides(of position: Position, style: Style, into buffer: inout CellBuffer) {
    for column in [position.column - 1, position.column + 1] {
      let side = Position(row: position.row, column: column)
      if layout.plot.contains(side) { buffer[side] = Cell(" ", style: style) }
    }
  }
}
