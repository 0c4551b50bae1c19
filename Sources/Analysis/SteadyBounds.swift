public import NeuralNetwork

extension PlaneBounds {
  /// Bounds that hold points, with room around them, and in which a unit is as long along both
  /// axes.
  ///
  /// They rarely move: the shorter extent is 1, 2, 5, 10, … and the middle a round number, and the
  /// bounds of before stay until a point leaves them or much smaller ones would do.
  ///
  /// - Parameters:
  ///   - points: what they hold; what is not finite, or beyond 10¹², is left out.
  ///   - least: the smallest extent that is worth showing, above 0.
  ///   - columns: how many pixels there are side by side.
  ///   - rows: how many pixels there are one above the other.
  ///   - previous: the bounds of before.
  /// - Returns: bounds that are never empty.
  public static func steady(
    holding points: [Point], least: Float, columns: Int, rows: Int, previous: PlaneBounds?
  ) -> PlaneBounds {
    let shorter = Float(max(min(columns, rows), 1))
    let (width, height) = (Float(columns) / shorter, Float(rows) / shorter)
    let (x, y) = (Limits(points.map(\.x)), Limits(points.map(\.y)))
    let extent = RoundLadder.rung(
      notBelow: max(least, x.roomyExtent / width, y.roomyExtent / height), least: 1e-6)
    if let previous, x.keeps(previous.x, newExtent: extent * width),
      y.keeps(previous.y, newExtent: extent * height),
      abs(previous.x.extent * height - previous.y.extent * width) < 0.01 * previous.y.extent * width
    {
      return previous
    }
    let step = extent / 10
    return PlaneBounds(
      x: x.range(extent: extent * width, step: step),
      y: y.range(extent: extent * height, step: step))
  }
}

extension ClosedRange<Float> {
  /// A range that holds values, with room around them, and rarely moves; as for `PlaneBounds`.
  public static func steady(
    holding values: [Float], least: Float, previous: ClosedRange<Float>?
  ) -> ClosedRange<Float> {
    let limits = Limits(values)
    let extent = RoundLadder.rung(notBelow: Swift.max(least, limits.roomyExtent), least: 1e-6)
    if let previous, limits.keeps(previous, newExtent: extent) { return previous }
    return limits.range(extent: extent, step: extent / 10)
  }

  fileprivate var extent: Float { upperBound - lowerBound }
}

/// Between which numbers some values lie.
private struct Limits {
  let lower: Float
  let upper: Float

  init(_ values: [Float]) {
    let finite = values.filter { abs($0) <= 1e12 }
    lower = finite.min() ?? 0
    upper = finite.max() ?? 0
  }

  /// So that bounds last a while, and are never finer than the numbers themselves.
  var roomyExtent: Float { max(1.4 * (upper - lower), 1e-4 * max(abs(lower), abs(upper))) }

  func range(extent: Float, step: Float) -> ClosedRange<Float> {
    let middle = ((lower + upper) / 2 / step).rounded() * step
    return middle - extent / 2...middle + extent / 2
  }

  func keeps(_ range: ClosedRange<Float>, newExtent: Float) -> Bool {
    let margin = 0.06 * range.extent
    return lower - margin >= range.lowerBound && upper + margin <= range.upperBound
      && range.extent <= 2.6 * newExtent
  }
}
