import NeuralNetwork
import TextScreen

/// What the marks and the colours of a landscape mean, in one row.
struct LandscapeLegend {
  let figure: LandscapeFigure
  let layout: PlaneLayout
  let theme: Theme

  func draw(into buffer: inout CellBuffer) {
    guard let row = layout.legendRow else { return }
    let area = Rectangle(
      row: row, column: layout.plot.origin.column, columns: layout.plot.size.columns, rows: 1)
    var column = area.origin.column
    let marks = LandscapeMarks(theme: theme)
    let kinds: [(LandscapeMarks.Kind, String)] = [
      (.start, " start "), (.present(run: nil), " now"),
    ]
    for (kind, name) in kinds {
      let glyph = String(Character(marks.glyph(kind)))
      column = buffer.write(
        glyph, row: row, column: column, style: marks.style(kind), within: area)
      column = buffer.write(
        name, row: row, column: column, style: theme.style(.dim), within: area)
    }
    drawScale(into: &buffer, row: row, from: column, area: area)
  }

  /// From the lowest to the highest level, if there is room.
  private func drawScale(into buffer: inout CellBuffer, row: Int, from start: Int, area: Rectangle)
  {
    let scale = figure.relief.scale
    let lower = figure.label(scale.loss(ofLevel: 1))
    let upper = figure.label(scale.loss(ofLevel: LossScale.levelCount - 1))
    let isFilled = theme.colorDepth == .indexed
    let bar = isFilled ? LossScale.levelCount : 1
    let room = area.columns.upperBound - start - (lower.count + bar + upper.count + 2)
    guard let lead = ["   loss ", "  loss ", "  ", " "].first(where: { $0.count <= room }) else {
      return
    }
    let ground = LandscapeGround(
      relief: figure.relief, layout: layout, theme: theme, label: figure.label)
    let style = theme.style(.dim)
    var column = buffer.write(lead + lower + " ", row: row, column: start, style: style)
    if isFilled {
      for level in 0..<UInt8(LossScale.levelCount) {
        buffer[row, column] = Cell(" ", style: Style(background: ground.color(level)))
        column += 1
      }
    } else {
      column = buffer.write("-", row: row, column: column, style: style)
    }
    buffer.write(" " + upper, row: row, column: column, style: style)
  }
}
