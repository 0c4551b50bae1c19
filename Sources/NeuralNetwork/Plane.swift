/// A point of the data plane: two features, in the data's own units, y upwards.
public struct Point: Sendable, Hashable {
  /// The first feature.
  public var x: Float
  /// The second feature.
  public var y: Float

  /// Creates a point.
  public init(x: Float, y: Float) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of the data plane, in the data's own units.
public struct PlaneBounds: Sendable, Hashable {
  /// The smallest and the largest x; never empty.
  public var x: ClosedRange<Float>
  /// The smallest and the largest y; never empty.
  public var y: ClosedRange<Float>

  /// Creates bounds.
  public init(x: ClosedRange<Float>, y: ClosedRange<Float>) {
    self.x = x
    self.y = y
  }
}
