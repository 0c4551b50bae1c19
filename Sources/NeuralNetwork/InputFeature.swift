/// A number that is worked out from a point of the plane and that a network gets as an input.
public enum InputFeature: String, Sendable, Hashable, CaseIterable {
  /// The first coordinate itself.
  case x1
  /// The second coordinate itself.
  case x2
  /// x₁².
  case x1Squared = "x1^2"
  /// x₂².
  case x2Squared = "x2^2"
  /// x₁ x₂.
  case product = "x1*x2"
  /// sin x₁, in radians.
  case sineOfX1 = "sin-x1"
  /// sin x₂, in radians.
  case sineOfX2 = "sin-x2"

  /// Whether it takes the second coordinate.
  public var needsSecond: Bool {
    switch self {
    case .x1, .x1Squared, .sineOfX1: false
    case .x2, .x2Squared, .product, .sineOfX2: true
    }
  }

  /// What it is called, when the coordinates are called so.
  public func name(of coordinates: [String]) -> String {
    let first = coordinates.first ?? "x₁"
    let second = coordinates.count > 1 ? coordinates[1] : "x₂"
    return switch self {
    case .x1: first
    case .x2: second
    case .x1Squared: first + "²"
    case .x2Squared: second + "²"
    case .product: first + second
    case .sineOfX1: "sin " + first
    case .sineOfX2: "sin " + second
    }
  }

  /// Its value at a point.
  public func value(at point: Point) -> Float {
    switch self {
    case .x1: point.x
    case .x2: point.y
    case .x1Squared: point.x * point.x
    case .x2Squared: point.y * point.y
    case .product: point.x * point.y
    case .sineOfX1: SineKernel.value(F1(point.x))[0]
    case .sineOfX2: SineKernel.value(F1(point.y))[0]
    }
  }
}
