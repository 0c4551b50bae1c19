import TextScreen

/// The place that the reader points at: a cross, or brackets around what lies there.
struct ProbeMark {
  let position: Position
  /// Whether a sample lies in the very cell: it stays to be seen.
  let holdsSample: Bool

  func draw(into buffer: inout CellBuffer, within plot: Rectangle, theme: Theme) {
    let style = MarkStyle(theme: theme).probe
    guard holdsSample else {
      buffer[position] = Cell(theme.isUnicode ? "✛" : "+", style: style)
      return
    }
    for (step, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      let side = Position(row: position.row, column: position.column + step)
      if plot.contains(side) { buffer[side] = Cell(glyph, style: style) }
    }
  }
}
