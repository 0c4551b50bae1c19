public import Analysis
import TextScreen

extension RegionLevels {
  /// Creates the levels of a value with two sides: an output's probability, an activation, a
  /// pre-activation.
  ///
  /// A level changes only when the value is 0.6 of a step away from the middle of the old one;
  /// the side of the centre is always exact. What is not finite counts as the centre.
  /// - Parameters:
  ///   - field: the value, `[row][column]`.
  ///   - center: the value between the two sides; it belongs to the upper one.
  ///   - span: how far from the centre the last level ends, in the value's units, positive.
  ///   - previous: the levels of the last picture; of another size they are ignored.
  public init(
    signed field: ScalarField, center: Float = 0.5, span: Float = 0.5,
    previous: RegionLevels? = nil
  ) {
    precondition(span > 0, "a scale has an extent")
    let count = Palette.levelCount
    let half = Float(count / 2)
    let old = previous.flatMap { $0.fits(field.grid, classCount: 2) ? $0.levels : nil }
    self.init(
      columns: field.grid.columns, rows: field.grid.rows, classCount: 2,
      levels: field.values.indices.map { index in
        let value = field.values[index]
        let place = value.isFinite ? (value - center) / span * half + half : half
        return Self.level(at: place, count: count, previous: old?[index])
      })
  }

  /// The step of a place on a scale of `count` steps.
  private static func level(at place: Float, count: Int, previous: UInt8?) -> UInt8 {
    let isUpper = place >= Float(count / 2)
    if let previous, isUpper == (Int(previous) >= count / 2),
      abs(place - (Float(previous) + 0.5)) <= 0.6
    {
      return previous
    }
    return UInt8(max(0, min(Float(count - 1), place.rounded(.down))))
  }

  /// Whether levels can be compared with those of a grid.
  func fits(_ grid: SampleGrid, classCount: Int) -> Bool {
    columns == grid.columns && rows == grid.rows && self.classCount == classCount
  }
}
