public import NeuralNetwork

extension SampleGrid {
  /// How many samples there are.
  public var count: Int { columns * rows }

  /// The centres of all samples, in data units, row by row.
  public var points: [Point] {
    let xs = (0..<columns).map { x(ofColumn: Float($0)) }
    return (0..<rows).flatMap { row in
      let y = y(ofRow: Float(row))
      return xs.map { Point(x: $0, y: y) }
    }
  }

  /// The x of a column's centre, in data units; columns beyond the grid go on evenly.
  public func x(ofColumn column: Float) -> Float {
    let extent = bounds.x.upperBound - bounds.x.lowerBound
    return bounds.x.lowerBound + (column + 0.5) / Float(columns) * extent
  }

  /// The y of a row's centre, in data units; row 0 is at the top.
  public func y(ofRow row: Float) -> Float {
    let extent = bounds.y.upperBound - bounds.y.lowerBound
    return bounds.y.upperBound - (row + 0.5) / Float(rows) * extent
  }

  /// The centre of a sample, in data units.
  public func point(row: Int, column: Int) -> Point {
    Point(x: x(ofColumn: Float(column)), y: y(ofRow: Float(row)))
  }
}
