/// A point of a space of three hidden neurons.
public struct SpacePoint: Sendable, Hashable {
  /// Along the first, the second, the third direction.
  public var x, y, z: Float

  /// Creates a point.
  public init(x: Float, y: Float, z: Float) {
    self.x = x
    self.y = y
    self.z = z
  }
}

/// A straight piece of a line in space.
public struct SpaceSegment: Sendable, Hashable {
  /// Its ends.
  public var start, end: SpacePoint

  /// Creates a piece.
  public init(start: SpacePoint, end: SpacePoint) {
    self.start = start
    self.end = end
  }
}

/// A cube: the part of a space that is shown.
public struct SpaceCube: Sendable, Hashable {
  /// The smallest and the largest coordinate along each direction; never empty.
  public let range: ClosedRange<Float>

  /// Creates a cube.
  public init(_ range: ClosedRange<Float>) {
    self.range = range
  }

  /// The eight corners: bit 0 of the index says whether x is the largest, bit 1 y, bit 2 z.
  public var corners: [SpacePoint] {
    let ends = [range.lowerBound, range.upperBound]
    return (0..<8).map { SpacePoint(x: ends[$0 & 1], y: ends[$0 >> 1 & 1], z: ends[$0 >> 2]) }
  }

  /// The twelve edges; the first three leave the corner where all coordinates are the smallest,
  /// along x, y and z.
  public var edges: [SpaceSegment] {
    let corners = corners
    let pairs = (0..<8).flatMap { corner in
      [1, 2, 4].compactMap { corner & $0 == 0 ? (corner, corner | $0) : nil }
    }
    return pairs.map { SpaceSegment(start: corners[$0], end: corners[$1]) }
  }

  /// The same point with the cube from −1 to 1 along each direction.
  public func normalized(_ point: SpacePoint) -> SpacePoint {
    let middle = (range.lowerBound + range.upperBound) / 2
    let half = (range.upperBound - range.lowerBound) / 2
    return SpacePoint(
      x: (point.x - middle) / half, y: (point.y - middle) / half, z: (point.z - middle) / half)
  }
}
