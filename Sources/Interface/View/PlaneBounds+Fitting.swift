import NeuralNetwork

extension PlaneBounds {
  /// The same middle, widened along one axis so that a unit is as long along both.
  ///
  /// Axes whose extents differ by more than a factor of two are no lengths to be compared; they
  /// stay as they are.
  func fitted(pixelColumns: Int, pixelRows: Int) -> PlaneBounds {
    let width = x.upperBound - x.lowerBound
    let height = y.upperBound - y.lowerBound
    guard pixelColumns > 0, pixelRows > 0, width <= 2 * height, height <= 2 * width else {
      return self
    }
    let unit = max(width / Float(pixelColumns), height / Float(pixelRows))
    return PlaneBounds(
      x: x.widened(to: unit * Float(pixelColumns)), y: y.widened(to: unit * Float(pixelRows)))
  }
}

extension PlaneBounds {
  /// The larger of the two extents.
  var largestExtent: Float { max(x.upperBound - x.lowerBound, y.upperBound - y.lowerBound) }
}

extension ClosedRange<Float> {
  /// The range with the same middle and another extent.
  func widened(to extent: Float) -> ClosedRange<Float> {
    let middle = (lowerBound + upperBound) / 2
    return middle - extent / 2...middle + extent / 2
  }
}
