import TextScreen

extension LossPlotLayout {
  /// Draws the numbers along the upright axis and a dotted line through the plot for each.
  func drawScale(into buffer: inout CellBuffer, theme: Theme) {
    for tick in namedTicks {
      let row = row(of: tick.value)
      buffer.write(
        tick.label, row: row, column: plot.origin.column - 1 - tick.label.count,
        style: theme.style(.dim), within: area)
      let dot: Unicode.Scalar = theme.isUnicode ? "┈" : "."
      for column in plot.columns {
        buffer[row, column] = Cell(dot, style: theme.style(.frame))
      }
    }
  }

  /// Writes an epoch below its place, between those at the ends.
  func drawEpoch(_ epoch: Int, into buffer: inout CellBuffer, style: Style) {
    guard let row = epochRow else { return }
    let text = "\(epoch)"
    let lowest = plot.origin.column + 2
    let highest = plot.columns.upperBound - "\(epochs)".count - 1 - text.count
    guard lowest <= highest else { return }
    let start = min(max(column(of: epoch) - text.count / 2, lowest), highest)
    buffer.write(text, row: row, column: start, style: style)
  }

  /// Draws values over their epochs as a line, with gaps where there is none.
  ///
  /// - Parameters:
  ///   - values: by rising epoch.
  ///   - buffer: where to draw.
  ///   - style: how.
  ///   - theme: what the terminal shows.
  ///   - sign: what stands in each cell of the line; nil for dots finer than that.
  func drawLine(
    _ values: [(epoch: Int, value: Float?)], into buffer: inout CellBuffer, style: Style,
    theme: Theme, sign: Unicode.Scalar? = nil
  ) {
    var grid = PixelGrid(size: plot.size, level: theme.glyphs)
    var last: (x: Float, y: Float)?
    for (epoch, value) in values {
      guard let value, value.isFinite else {
        last = nil
        continue
      }
      let place = place(epoch: epoch, value: value, in: grid)
      grid.line(fromX: last?.x ?? place.x, y: last?.y ?? place.y, toX: place.x, y: place.y)
      last = place
    }
    for row in 0..<plot.size.rows {
      for column in 0..<plot.size.columns {
        guard let glyph = grid.glyph(row: row, column: column) else { continue }
        let position = Position(row: row + plot.origin.row, column: column + plot.origin.column)
        buffer[position] = Cell(sign ?? glyph, style: style)
      }
    }
  }
}
