import NeuralNetwork

extension ScalarField {
  /// The lines along which the field has a value, as straight pieces in any order.
  ///
  /// Marching squares (Lorensen and Cline, 1987, in two dimensions) with linear interpolation; the
  /// mean of a square's corners decides how a saddle is cut. The field is carried on by one sample
  /// on every side, so that lines reach the frame. Squares with a value that is not finite give
  /// nothing.
  ///
  /// - Complexity: O(*rows* · *columns*).
  public func contour(at level: Float) -> [Segment] {
    var segments: [Segment] = []
    for row in -1..<grid.rows {
      for column in -1..<grid.columns where isCut(at: level, row: row, column: column) {
        appendContour(at: level, row: row, column: column, to: &segments)
      }
    }
    return segments
  }

  /// Whether not all corners of a square lie on one side of a level; a quick look that spares most
  /// squares the work.
  private func isCut(at level: Float, row: Int, column: Int) -> Bool {
    let isAbove = extended(row, column) - level >= 0
    return (extended(row, column + 1) - level >= 0) != isAbove
      || (extended(row + 1, column + 1) - level >= 0) != isAbove
      || (extended(row + 1, column) - level >= 0) != isAbove
  }

  /// The pieces in the square whose upper left corner is a sample.
  private func appendContour(
    at level: Float, row: Int, column: Int, to segments: inout [Segment]
  ) {
    let corners = [(0, 0), (0, 1), (1, 1), (1, 0)]
    let heights = corners.map { extended(row + $0.0, column + $0.1) - level }
    guard heights.allSatisfy(\.isFinite) else { return }
    let cuts = (0..<4).compactMap { side -> Point? in
      let next = (side + 1) % 4
      guard (heights[side] >= 0) != (heights[next] >= 0) else { return nil }
      let share = heights[side] / (heights[side] - heights[next])
      let (from, to) = (corners[side], corners[next])
      return Point(
        x: grid.x(ofColumn: Float(column + from.1) + share * Float(to.1 - from.1)),
        y: grid.y(ofRow: Float(row + from.0) + share * Float(to.0 - from.0)))
    }
    if cuts.count == 2 { segments.append(Segment(start: cuts[0], end: cuts[1])) }
    guard cuts.count == 4 else { return }
    let isCenterLikeFirst = (heights.reduce(0, +) >= 0) == (heights[0] >= 0)
    let partner = isCenterLikeFirst ? 1 : 3
    segments.append(Segment(start: cuts[0], end: cuts[partner]))
    segments.append(Segment(start: cuts[2], end: cuts[4 - partner]))
  }

  /// A value of the grid, carried on in a straight line by one sample beyond its edges.
  private func extended(_ row: Int, _ column: Int) -> Float {
    let inner = (
      row: min(max(row, 0), grid.rows - 1), column: min(max(column, 0), grid.columns - 1)
    )
    let opposite = (
      row: min(max(2 * inner.row - row, 0), grid.rows - 1),
      column: min(max(2 * inner.column - column, 0), grid.columns - 1)
    )
    guard opposite != inner else { return self[inner.row, inner.column] }
    return 2 * self[inner.row, inner.column] - self[opposite.row, opposite.column]
  }
}
