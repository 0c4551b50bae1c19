import TextScreen

/// The samples of a plane.
struct PlaneMarks {
  let marks: [PlaneMark]
  let layout: PlaneLayout
  let theme: Theme

  func draw(into buffer: inout CellBuffer) {
    let styles = MarkStyle(theme: theme)
    let isBig = marks.count <= 16
    for mark in marks {
      guard let position = layout.position(of: mark.point) else { continue }
      let style = styles.style(mark, classCount: 2)
      let glyph = styles.glyph(classIndex: mark.classIndex, isTest: mark.isTest)
      if isBig {
        for column in [position.column - 1, position.column + 1] {
          let side = Position(row: position.row, column: column)
          if layout.plot.contains(side) { buffer[side] = Cell(" ", style: style) }
        }
      }
      buffer[position] = Cell(glyph, style: style)
    }
  }
}
