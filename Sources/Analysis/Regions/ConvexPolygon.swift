public import NeuralNetwork

/// A convex polygon of the plane.
public struct ConvexPolygon: Sendable, Hashable {
  /// The corners, x and y in the data's units, counterclockwise; at least three.
  public let corners: [SIMD2<Double>]

  /// Creates a polygon from its corners.
  ///
  /// - Precondition: there are three or more; that they go counterclockwise round a convex polygon
  ///   is for the caller to see to.
  public init(corners: [SIMD2<Double>]) {
    precondition(corners.count >= 3, "a polygon has three corners")
    self.corners = corners
  }

  /// Creates a rectangle.
  public init(_ bounds: PlaneBounds) {
    let (left, right) = (Double(bounds.x.lowerBound), Double(bounds.x.upperBound))
    let (bottom, top) = (Double(bounds.y.lowerBound), Double(bounds.y.upperBound))
    corners = [
      SIMD2(left, bottom), SIMD2(right, bottom), SIMD2(right, top), SIMD2(left, top),
    ]
  }

  /// The area, in data units squared.
  public var area: Double {
    let first = corners[0]
    return (1..<corners.count - 1).reduce(0) { sum, index in
      let (a, b) = (corners[index] - first, corners[index + 1] - first)
      return sum + (a.x * b.y - a.y * b.x) / 2
    }
  }

  /// Whether a point lies inside or on the edge.
  public func contains(_ point: Point) -> Bool {
    let place = SIMD2(Double(point.x), Double(point.y))
    return corners.indices.allSatisfy { index in
      let start = corners[index]
      let edge = corners[(index + 1) % corners.count] - start
      let way = place - start
      return edge.x * way.y - edge.y * way.x >= 0
    }
  }

  /// The edges, in order.
  public var edges: [Segment] {
    corners.indices.map { Self.segment(corners[$0], corners[($0 + 1) % corners.count]) }
  }

  static func segment(_ start: SIMD2<Double>, _ end: SIMD2<Double>) -> Segment {
    Segment(
      start: Point(x: Float(start.x), y: Float(start.y)),
      end: Point(x: Float(end.x), y: Float(end.y)))
  }
}
