/// The two directions in which the way through a space of parameters leads most, as seen from one
/// of its points.
///
/// They are the principal components of the differences to that point, found from the products of
/// these with each other: a way has few stops, a network may have thousands of parameters.
/// - Source: Li and others, "Visualizing the Loss Landscape of Neural Nets", 2018, section 7.2.
public struct PathDirections: Sendable, Hashable {
  /// The direction of most of the way, `[parameter]`, of length 1.
  public let x: [Float]
  /// The direction of most of the rest, `[parameter]`, of length 1 and at a right angle to `x`.
  public let y: [Float]

  /// More stops than this would change little and take long.
  private static let largestStopCount = 64

  /// Finds the directions; nil for a way that is not finite, or that is straight or shorter.
  ///
  /// - Parameters:
  ///   - stops: where the way led, `[stop][parameter]`.
  ///   - center: where it is seen from, `[parameter]`.
  /// - Precondition: all have the same number of parameters.
  public init?(of stops: [[Float]], about center: [Float]) {
    let count = min(stops.count, Self.largestStopCount)
    let differences = (0..<count).map { index in
      zip(stops[index * stops.count / count], center).map { Double($0) - Double($1) }
    }
    let products = differences.map { left in
      differences.map { Self.product(left, $0) }
    }
    guard count > 1, products.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    let found = SymmetricMatrix(rows: products).principalVectors(count: 2)
    guard found[1].value > 1e-6 * found[0].value else { return nil }
    let directions = found.map { pair in
      let length = pair.value.squareRoot()
      return center.indices.map { place in
        differences.indices.reduce(0) { $0 + pair.vector[$1] * differences[$1][place] } / length
      }
    }
    x = directions[0].map { Float($0) }
    y = directions[1].map { Float($0) }
  }

  private init(x: [Float], y: [Float]) {
    self.x = x
    self.y = y
  }

  /// The same two directions, each turned round if it goes against a step of its own.
  ///
  /// - Parameters:
  ///   - first: a step that the first direction shall not go against, `[parameter]`.
  ///   - second: a step that the second direction shall not go against, `[parameter]`.
  /// - Returns: directions along the same lines.
  public func facing(_ first: [Float], _ second: [Float]) -> PathDirections {
    func facing(_ direction: [Float], _ step: [Float]) -> [Float] {
      let along = zip(direction, step).reduce(0) { $0 + $1.0 * $1.1 }
      return along < 0 ? direction.map { -$0 } : direction
    }
    return PathDirections(x: facing(x, first), y: facing(y, second))
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for place in left.indices { sum += left[place] * right[place] }
    return sum
  }
}
