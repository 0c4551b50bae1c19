/// A plane in space: weights · (x, y, z) + bias = 0, what one neuron of the next layer draws there.
public struct SpacePlane: Sendable, Hashable {
  private let normal: SpacePoint
  private let bias: Float

  /// Creates a plane; nil when all weights are 0 or a number is not finite.
  ///
  /// - Precondition: there are three weights.
  public init?(weights: [Float], bias: Float) {
    precondition(weights.count == 3, "a plane in space has three weights")
    // A power of two makes it neither more nor less exact, and no square overflows.
    let scale = weights.reduce(0) { max($0, abs($1)) }.binade
    guard weights.allSatisfy(\.isFinite), bias.isFinite, scale > 0 else { return nil }
    normal = SpacePoint(x: weights[0] / scale, y: weights[1] / scale, z: weights[2] / scale)
    self.bias = bias / scale
  }

  /// On which side a point lies, and how far in units of the normal's length: 0 on the plane.
  public func value(at point: SpacePoint) -> Float {
    normal.x * point.x + normal.y * point.y + normal.z * point.z + bias
  }

  /// The corners of the part inside a cube, in order around it: three to six, or none.
  public func section(of cube: SpaceCube) -> [SpacePoint] {
    let cuts = cube.edges.compactMap { crossing(of: $0) }
    guard cuts.count > 2 else { return [] }
    let count = Float(cuts.count)
    let middle = cuts.reduce(SpacePoint(x: 0, y: 0, z: 0)) {
      SpacePoint(x: $0.x + $1.x / count, y: $0.y + $1.y / count, z: $0.z + $1.z / count)
    }
    let (first, second) = directions
    let turned = cuts.map { point -> (turn: Float, point: SpacePoint) in
      let offset = difference(point, middle)
      return (Self.turn(x: product(offset, first), y: product(offset, second)), point)
    }
    return turned.sorted { $0.turn < $1.turn }.map(\.point)
  }

  /// Parallel lines across the part inside a cube, so that one sees it as a surface.
  public func hatching(of cube: SpaceCube, lineCount: Int) -> [SpaceSegment] {
    let corners = section(of: cube)
    guard corners.count > 2 else { return [] }
    let (across, _) = directions
    let places = corners.map { product($0, across) }
    guard let lowest = places.min(), let highest = places.max(), lowest < highest else { return [] }
    return (1...lineCount).compactMap { line in
      let place = lowest + (highest - lowest) * Float(line) / Float(lineCount + 1)
      let ends = corners.indices.compactMap { index -> SpacePoint? in
        let next = (index + 1) % corners.count
        let (from, to) = (places[index] - place, places[next] - place)
        guard (from < 0) != (to < 0) else { return nil }
        return mix(corners[index], corners[next], from / (from - to))
      }
      return ends.count == 2 ? SpaceSegment(start: ends[0], end: ends[1]) : nil
    }
  }

  /// Where an edge goes through; one that only begins on the plane counts, one that ends there
  /// doesn't, so that no corner counts twice from the same side.
  private func crossing(of edge: SpaceSegment) -> SpacePoint? {
    let (start, end) = (value(at: edge.start), value(at: edge.end))
    guard (start < 0) != (end < 0) else { return nil }
    return mix(edge.start, edge.end, start / (start - end))
  }

  /// Two directions in the plane, at right angles to each other.
  private var directions: (SpacePoint, SpacePoint) {
    let (x, y, z) = (abs(normal.x), abs(normal.y), abs(normal.z))
    let axis =
      x <= y && x <= z
      ? SpacePoint(x: 1, y: 0, z: 0)
      : y <= z ? SpacePoint(x: 0, y: 1, z: 0) : SpacePoint(x: 0, y: 0, z: 1)
    let first = unit(cross(normal, axis))
    return (first, unit(cross(normal, first)))
  }

  /// Grows with the angle from 0 to 4, without a function that only the C library has.
  private static func turn(x: Float, y: Float) -> Float {
    let length = abs(x) + abs(y)
    guard length > 0 else { return 0 }
    let share = x / length
    return y < 0 ? 3 + share : 1 - share
  }

  private func product(_ left: SpacePoint, _ right: SpacePoint) -> Float {
    left.x * right.x + left.y * right.y + left.z * right.z
  }

  private func cross(_ left: SpacePoint, _ right: SpacePoint) -> SpacePoint {
    SpacePoint(
      x: left.y * right.z - left.z * right.y, y: left.z * right.x - left.x * right.z,
      z: left.x * right.y - left.y * right.x)
  }

  private func unit(_ point: SpacePoint) -> SpacePoint {
    let length = product(point, point).squareRoot()
    return SpacePoint(x: point.x / length, y: point.y / length, z: point.z / length)
  }

  private func difference(_ left: SpacePoint, _ right: SpacePoint) -> SpacePoint {
    SpacePoint(x: left.x - right.x, y: left.y - right.y, z: left.z - right.z)
  }

  private func mix(_ start: SpacePoint, _ end: SpacePoint, _ share: Float) -> SpacePoint {
    SpacePoint(
      x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y),
      z: start.z + share * (end.z - start.z))
  }
}
