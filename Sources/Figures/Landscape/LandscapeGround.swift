import Analysis
import NeuralNetwork
import TextScreen

/// The loss itself: a fill where there are colours enough, else lines of equal loss.
struct LandscapeGround {
  let relief: LossRelief
  let layout: PlaneLayout
  let theme: Theme
  /// How a loss is written.
  let label: @Sendable (Float) -> String

  private var plot: Rectangle { layout.plot }

  /// A relief for another plot is not shown.
  private var fits: Bool {
    relief.columns == plot.size.columns && relief.rows == 2 * plot.size.rows
  }

  func draw(into buffer: inout CellBuffer) {
    buffer.fill(plot, with: Cell())
    guard fits else { return }
    guard theme.colorDepth == .indexed else { return drawContours(into: &buffer) }
    for row in plot.rows {
      for column in plot.columns {
        let (top, bottom) = levels(row, column)
        buffer[row, column] =
          theme.isUnicode
          ? HalfBlock.cell(top: color(top), bottom: color(bottom))
          : Cell(" ", style: Style(background: color((top + bottom) / 2)))
      }
    }
  }

  /// The colour behind a line in a cell: a little lower ground, so that the line stands out.
  func lineBackground(row: Int, column: Int) -> Color {
    guard fits, theme.colorDepth == .indexed else { return .terminal }
    let (top, bottom) = levels(row, column)
    return color(max((top + bottom) / 2, 1) - 1)
  }

  /// The colour of a level.
  func color(_ level: UInt8) -> Color { .indexed(theme.palette.terrain[Int(level)]) }

  private func levels(_ row: Int, _ column: Int) -> (top: UInt8, bottom: UInt8) {
    let place = 2 * (row - plot.origin.row) * relief.columns + column - plot.origin.column
    return (relief.levels[place], relief.levels[place + relief.columns])
  }

  /// Every line of equal loss, of few rows every other one.
  private var contours: [(label: String, segments: [Segment])] {
    stride(from: 1, to: LossScale.levelCount, by: plot.size.rows < 14 ? 2 : 1).map { level in
      (
        label(relief.scale.loss(ofLevel: level)),
        relief.logarithms.contour(at: relief.scale.logarithm(ofLevel: level))
      )
    }
  }

  /// One sign a cell where neither colour nor thickness would tell a way from them.
  private var sign: Unicode.Scalar? {
    guard theme.colorDepth == .none, theme.glyphs != .braille else { return nil }
    return theme.isUnicode ? "·" : "."
  }

  private var lineStyle: Style {
    theme.colorDepth == .basic ? Style(foreground: .indexed(6)) : Style(attributes: .dim)
  }

  private func drawContours(into buffer: inout CellBuffer) {
    var dots = PixelGrid(size: plot.size, level: theme.glyphs)
    for segment in contours.flatMap(\.segments) {
      let start = layout.place(of: segment.start, columns: dots.dotColumns, rows: dots.dotRows)
      let end = layout.place(of: segment.end, columns: dots.dotColumns, rows: dots.dotRows)
      dots.line(fromX: start.x, y: start.y, toX: end.x, y: end.y)
    }
    for row in 0..<plot.size.rows {
      for column in 0..<plot.size.columns {
        guard let glyph = dots.glyph(row: row, column: column) else { continue }
        buffer[plot.origin.row + row, plot.origin.column + column] = Cell(
          sign ?? glyph, style: lineStyle)
      }
    }
  }

  /// Writes its loss upon each line, at the highest place where nothing else stands.
  func drawLabels(into buffer: inout CellBuffer) {
    guard fits, theme.colorDepth != .indexed else { return }
    var taken: [Rectangle] = []
    for (text, segments) in contours {
      let places = segments.compactMap { layout.position(of: $0.start) }
        .map {
          Rectangle(
            row: $0.row, column: $0.column - text.count / 2, columns: text.count, rows: 1)
        }
        .filter { $0.intersection(plot) == $0 }
        .sorted { ($0.origin.row, $0.origin.column) < ($1.origin.row, $1.origin.column) }
      let free = places.first { place in
        let around = Rectangle(
          row: place.origin.row - 1, column: place.origin.column - 1,
          columns: place.size.columns + 2, rows: 3)
        return taken.allSatisfy { $0.intersection(around).isEmpty }
          && place.columns.allSatisfy { isFree(buffer[place.origin.row, $0]) }
      }
      guard let free else { continue }
      taken.append(free)
      buffer.write(text, row: free.origin.row, column: free.origin.column, style: lineStyle)
    }
  }

  private func isFree(_ cell: Cell) -> Bool { cell == Cell() || cell.style == lineStyle }
}
