/// What a line makes of a polygon.
enum PolygonCut {
  /// It misses it: the value of largest size that the function has there.
  case missed(value: Double)
  /// Two parts, by the sign of the function, and the piece of the line between them.
  case parts(positive: ConvexPolygon, negative: ConvexPolygon, chord: Segment)
}

extension ConvexPolygon {
  /// Cuts along the line on which a function is 0.
  ///
  /// Sutherland and Hodgman (1974), for both sides at once.
  /// - Parameters:
  ///   - function: what is 0 on the line.
  ///   - tolerance: what counts as 0 at a corner, so that a line along an edge, or through a
  ///     corner, leaves no sliver.
  /// - Returns: the parts, if there are two.
  /// - Complexity: O(*corners*).
  func cut(by function: AffineFunction, tolerance: Double) -> PolygonCut {
    let (lowest, highest) = extremes(of: function)
    let extreme = highest > -lowest ? highest : lowest
    guard lowest < -tolerance, highest > tolerance else { return .missed(value: extreme) }
    var parts: (positive: [SIMD2<Double>], negative: [SIMD2<Double>]) = ([], [])
    var ends: [SIMD2<Double>] = []
    for (index, corner) in corners.enumerated() {
      let next = corners[index + 1 < corners.count ? index + 1 : 0]
      let value = function.value(x: corner.x, y: corner.y)
      let nextValue = function.value(x: next.x, y: next.y)
      if value >= -tolerance { parts.positive.append(corner) }
      if value <= tolerance { parts.negative.append(corner) }
      if abs(value) <= tolerance { ends.append(corner) }
      guard min(value, nextValue) < -tolerance, max(value, nextValue) > tolerance else { continue }
      let crossing = corner + value / (value - nextValue) * (next - corner)
      parts.positive.append(crossing)
      parts.negative.append(crossing)
      ends.append(crossing)
    }
    guard ends.count > 1 else { return .missed(value: extreme) }
    return .parts(
      positive: ConvexPolygon(corners: parts.positive),
      negative: ConvexPolygon(corners: parts.negative),
      chord: Self.segment(ends[0], ends[ends.count - 1]))
  }

  /// The piece inside of the line on which a function is 0; nil when it misses the polygon.
  public func chord(of function: AffineFunction) -> Segment? {
    guard case .parts(_, _, let chord) = cut(by: function, tolerance: 0) else { return nil }
    return chord
  }

  /// The smallest and the largest value of a function, both at corners.
  private func extremes(of function: AffineFunction) -> (lowest: Double, highest: Double) {
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    for corner in corners {
      let value = function.value(x: corner.x, y: corner.y)
      lowest = min(lowest, value)
      highest = max(highest, value)
    }
    return (lowest, highest)
  }
}
