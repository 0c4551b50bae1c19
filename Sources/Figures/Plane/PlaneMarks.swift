import TextScreen

/// The samples of a plane: one cell each, more where there are only a few.
struct PlaneMarks {
  let marks: [PlaneMark]
  let layout: PlaneLayout
  let theme: Theme

  /// So many samples may be drawn larger than a cell.
  private static let fewest = 16
  /// So many stay large even where they cover each other: the four corners of a gate move, and
  /// should not change their size when two of them meet.
  private static let fewestAnywhere = 4

  func draw(into buffer: inout CellBuffer, over fill: PlaneFill) {
    let styles = MarkStyle(theme: theme)
    guard marks.count <= Self.fewest else { return drawSmall(into: &buffer, over: fill, styles) }
    let isRoomForBigMarks = isRoomForBigMarks
    for mark in marks {
      guard let position = layout.position(of: mark.point) else { continue }
      if isRoomForBigMarks {
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

  /// A cell each; of a hundred thousand samples only those on top are drawn.
  private func drawSmall(
    into buffer: inout CellBuffer, over fill: PlaneFill, _ styles: MarkStyle
  ) {
    let plot = layout.plot
    var topmost = [Int?](repeating: nil, count: plot.size.columns * plot.size.rows)
    for (index, mark) in marks.enumerated() {
      guard let position = layout.position(of: mark.point), plot.contains(position) else {
        continue
      }
      let row = position.row - plot.origin.row
      topmost[row * plot.size.columns + position.column - plot.origin.column] = index
    }
    for (place, index) in topmost.enumerated() {
      guard let index else { continue }
      let position = Position(
        row: plot.origin.row + place / plot.size.columns,
        column: plot.origin.column + place % plot.size.columns)
      let behind = fill.background(row: position.row, column: position.column)
      let style = styles.style(marks[index], over: behind)
      draw(marks[index], at: position, style: style, styles, &buffer)
    }
  }

  private var isRoomForBigMarks: Bool {
    let size = layout.plot.size
    return theme.isUnicode && theme.colorDepth == .indexed
      && size.columns >= BigMark.smallestPlot.columns && size.rows >= BigMark.smallestPlot.rows
      && !(marks.count > Self.fewestAnywhere && isCrowded)
  }

  /// Whether two large marks would cover each other.
  private var isCrowded: Bool {
    let positions = marks.compactMap { layout.position(of: $0.point) }
    return positions.indices.contains { index in
      positions[..<index].contains {
        abs($0.column - positions[index].column) < BigMark.size.columns
          && abs($0.row - positions[index].row) < BigMark.size.rows
      }
    }
  }

  private func draw(
    _ mark: PlaneMark, at position: Position, style: Style, _ styles: MarkStyle,
    _ buffer: inout CellBuffer
  ) {
    let glyph = theme.glyph(ofClass: mark.classIndex, isTest: mark.isTest)
    buffer[position] = Cell(glyph, style: style)
  }

  private func drawSides(of position: Position, style: Style, into buffer: inout CellBuffer) {
    for column in [position.column - 1, position.column + 1] {
      let side = Position(row: position.row, column: column)
      if layout.plot.contains(side) { buffer[side] = Cell(" ", style: style) }
    }
  }
}
