import NeuralNetwork
import TextScreen

/// The places that stand out in a landscape.
struct LandscapeMarks {
  /// What is marked.
  enum Kind {
    /// Where a way began.
    case start
    /// Where a run is, of several the one at this place among them.
    case present(run: Int?)
  }

  let theme: Theme

  /// Draws a mark at a place, if the plot shows it.
  func draw(_ kind: Kind, at point: Point, into buffer: inout CellBuffer, layout: PlaneLayout) {
    guard let position = layout.position(of: point) else { return }
    buffer[position] = Cell(glyph(kind), style: style(kind))
    guard case .present(run: nil) = kind else { return }
    for column in [position.column - 1, position.column + 1] {
      let side = Position(row: position.row, column: column)
      if layout.plot.contains(side) { buffer[side] = Cell(" ", style: style(kind)) }
    }
  }

  /// The character of a mark.
  func glyph(_ kind: Kind) -> Unicode.Scalar {
    switch kind {
    case .start: theme.isUnicode ? "○" : "o"
    case .present: theme.isUnicode ? "●" : "@"
    }
  }

  /// The style of a mark.
  func style(_ kind: Kind) -> Style {
    let styles = MarkStyle(theme: theme)
    guard case .present(let run) = kind else { return styles.box }
    guard let run else { return styles.probe }
    var style = styles.box
    if theme.colorDepth != .none { style.foreground = theme.lineColor(run) }
    return style
  }
}
