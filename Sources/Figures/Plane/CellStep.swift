import NeuralNetwork
import TextScreen

/// One step to a neighbouring cell, and the arrow that shows it.
struct CellStep {
  let row: Int
  let column: Int

  /// A direction of the plane as a step on the screen, where cells are not as wide as high; nil if
  /// it has no length.
  init?(_ direction: Point, layout: PlaneLayout) {
    func extent(_ range: ClosedRange<Float>) -> Float { range.upperBound - range.lowerBound }
    let x = direction.x / extent(layout.bounds.x) * Float(layout.plot.size.columns)
    let y = -direction.y / extent(layout.bounds.y) * Float(layout.plot.size.rows)
    let length = max(abs(x), abs(y))
    guard x.isFinite, y.isFinite, length > 0 else { return nil }
    row = Int((y / length).rounded())
    column = Int((x / length).rounded())
  }

  /// An arrow in this direction.
  func glyph(isUnicode: Bool) -> Unicode.Scalar {
    let unicode: [Unicode.Scalar] = ["↖", "↑", "↗", "←", "·", "→", "↙", "↓", "↘"]
    let ascii: [Unicode.Scalar] = ["^", "^", "^", "<", ".", ">", "v", "v", "v"]
    return (isUnicode ? unicode : ascii)[3 * (row + 1) + column + 1]
  }
}
