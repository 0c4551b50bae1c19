import TextScreen

/// The samples of a plane: one cell each, more where there are only a few.
struct PlaneMarks {
  let marks: [PlaneMark]
  let layout: PlaneLayout
  let theme: Theme
  /// Whether they shall be seen from afar, however many they are.
  var isLarge = false

  /// So many samples may be drawn larger than a cell.
  private static let fewest = 16
  /// So many stay large even where they cover each other: the four corners of a gate move, and
  /// should not change their size when two of them meet.
  private static let fewestAnywhere = 4

  func draw(into buffer: inout CellBuffer, over fill: PlaneFill) {
    let styles = MarkStyle(theme: theme)
    if let scale {
      for mark in marks { draw(mark, scale: scale, into: &buffer, over: fill, styles) }
    } else if isLarge, isRoom(for: SmallMark.size, share: 0.15) {
      for mark in marks { drawThreeWide(mark, into: &buffer, styles) }
    } else if marks.count <= Self.fewest {
      for mark in marks { drawBoxed(mark, into: &buffer, styles) }
    } else {
      drawSmall(into: &buffer, over: fill, styles)
    }
  }

  /// How large the shapes of pixels are; nil if they would hide too much.
  private var scale: BigMark.Scale? {
    if marks.count <= Self.fewest, isRoomForBigMarks { return .large }
    return isLarge && isRoom(for: BigMark.Scale.medium.size, share: 0.2) ? .medium : nil
  }

  private func isRoom(for mark: Size, share: Double) -> Bool {
    let size = layout.plot.size
    return Double(marks.count * mark.columns * mark.rows)
      <= share * Double(size.columns * size.rows)
  }

  private func draw(
    _ mark: PlaneMark, scale: BigMark.Scale, into buffer: inout CellBuffer, over fill: PlaneFill,
    _ styles: MarkStyle
  ) {
    guard let position = layout.position(of: mark.point) else { return }
    let shape = BigMark(classIndex: mark.classIndex, isTest: mark.isTest, scale: scale)
    guard theme.isUnicode, theme.colorDepth != .none else {
      let glyph = theme.glyph(ofClass: mark.classIndex, isTest: mark.isTest)
      return shape.drawPlain(
        into: &buffer, at: position, over: fill, asciiGlyph: theme.isUnicode ? nil : glyph,
        isWrong: mark.isWrong)
    }
    let style = styles.style(mark)
    let (ink, outline) =
      mark.isWrong ? (style.background, style.foreground) : (style.foreground, style.background)
    shape.draw(into: &buffer, at: position, over: fill, ink: ink, outline: outline)
  }

  /// Three columns wide, and where there are quadrants two rows high.
  private func drawThreeWide(
    _ mark: PlaneMark, into buffer: inout CellBuffer, _ styles: MarkStyle
  ) {
    guard theme.isUnicode else { return drawBoxed(mark, into: &buffer, styles) }
    guard let position = layout.position(of: mark.point) else { return }
    SmallMark(classIndex: mark.classIndex, isTest: mark.isTest)
      .draw(into: &buffer, at: position, plot: layout.plot, style: styles.style(mark))
  }

  private func drawBoxed(_ mark: PlaneMark, into buffer: inout CellBuffer, _ styles: MarkStyle) {
    guard let position = layout.position(of: mark.point) else { return }
    drawSides(of: position, style: styles.style(mark), into: &buffer)
    draw(mark, at: position, style: styles.style(mark), styles, &buffer)
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
    return (isLarge || theme.isUnicode && theme.colorDepth == .indexed)
      && size.columns >= BigMark.smallestPlot.columns && size.rows >= BigMark.smallestPlot.rows
      && !(marks.count > Self.fewestAnywhere && isCrowded)
  }

  /// Whether two large marks would cover each other.
  private var isCrowded: Bool {
    let positions = marks.compactMap { layout.position(of: $0.point) }
    return positions.indices.contains { index in
      positions[..<index].contains {
        abs($0.column - positions[index].column) < BigMark.Scale.large.size.columns
          && abs($0.row - positions[index].row) < BigMark.Scale.large.size.rows
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
