import NeuralNetwork
import TextScreen

/// One run's way over a landscape, as a line of dots finer than cells.
struct LandscapeTrack {
  let walk: LandscapeFigure.Walk
  let layout: PlaneLayout
  let theme: Theme

  func draw(into buffer: inout CellBuffer, over ground: LandscapeGround) {
    if theme.colorDepth != .none {
      draw(walk.ahead, color: theme.style(.dim).foreground, into: &buffer, over: ground)
    }
    draw(walk.walked, color: color, into: &buffer, over: ground)
  }

  private var color: Color { walk.run.map(theme.lineColor) ?? theme.boundaryColor }

  private func draw(
    _ points: [Point], color: Color, into buffer: inout CellBuffer, over ground: LandscapeGround
  ) {
    let plot = layout.plot
    let dots = dots(of: points)
    for row in plot.rows {
      for column in plot.columns {
        guard let glyph = glyph(dots, row - plot.origin.row, column - plot.origin.column) else {
          continue
        }
        let background = ground.lineBackground(row: row, column: column)
        buffer[row, column] = Cell(
          glyph, style: Style(foreground: color, background: background, attributes: .bold))
      }
    }
  }

  /// Without colours the ways of other runs are told from that of the shown one by their own sign.
  private func glyph(_ dots: PixelGrid, _ row: Int, _ column: Int) -> Unicode.Scalar? {
    guard let glyph = dots.glyph(row: row, column: column) else { return nil }
    return theme.colorDepth == .none && walk.run != nil ? "+" : glyph
  }

  /// Without colours a way is thicker than the lines of equal loss.
  private var isThick: Bool { theme.colorDepth == .none && theme.glyphs == .braille }

  private func dots(of points: [Point]) -> PixelGrid {
    var grid = PixelGrid(size: layout.plot.size, level: theme.glyphs)
    let places = points.map {
      layout.place(of: $0, columns: grid.dotColumns, rows: grid.dotRows)
    }
    for (start, end) in zip(places, places.dropFirst()) {
      grid.line(fromX: start.x, y: start.y, toX: end.x, y: end.y)
      guard isThick else { continue }
      let isLevel = abs(end.x - start.x) > abs(end.y - start.y)
      let (x, y): (Float, Float) = isLevel ? (0, 1) : (1, 0)
      grid.line(fromX: start.x + x, y: start.y + y, toX: end.x + x, y: end.y + y)
    }
    return grid
  }
}
