import TextScreen

/// The place that the reader points at: a cross, or brackets around what lies there.
struct ProbeMark {
  let position: Position
  /// Whether a sample lies in the very cell: it stays to be seen.
  let holdsSample: Bool
  /// Whether it is to be seen from afar; samples are wider then.
  let isLarge: Bool

  func draw(into buffer: inout CellBuffer, within plot: Rectangle, theme: Theme) {
    let style = MarkStyle(theme: theme).probe
    let distance = holdsSample && isLarge ? 2 : 1
    let sides: (Unicode.Scalar, Unicode.Scalar)? =
      holdsSample ? ("[", "]") : isLarge ? (" ", " ") : nil
    if let sides {
      for (step, glyph) in [(-distance, sides.0), (distance, sides.1)] {
        let side = Position(row: position.row, column: position.column + step)
        if plot.contains(side) { buffer[side] = Cell(glyph, style: style) }
      }
    }
    if !holdsSample { buffer[position] = Cell(theme.isUnicode ? "✛" : "+", style: style) }
  }
}
