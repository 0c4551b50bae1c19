public import NeuralNetwork

extension ScalarField {
  /// The direction in which the field grows, by differences of the samples around a point; nil on
  /// a grid with a single row or column.
  ///
  /// - Returns: the derivatives along x and y, per data unit.
  public func gradient(near point: Point) -> Point? {
    guard grid.columns > 1, grid.rows > 1 else { return nil }
    let width = grid.x(ofColumn: 1) - grid.x(ofColumn: 0)
    let height = grid.y(ofRow: 0) - grid.y(ofRow: 1)
    guard point.x.isFinite, point.y.isFinite, width > 0, height > 0 else { return nil }
    let column = Self.clamped((point.x - grid.x(ofColumn: 0)) / width, below: grid.columns - 1)
    let row = Self.clamped((grid.y(ofRow: 0) - point.y) / height, below: grid.rows - 1)
    return Point(
      x: (self[row, column + 1] - self[row, column]) / width,
      y: (self[row, column] - self[row + 1, column]) / height)
  }

  private static func clamped(_ place: Float, below limit: Int) -> Int {
    Int(min(max(place.rounded(.down), 0), Float(limit - 1)))
  }
}
