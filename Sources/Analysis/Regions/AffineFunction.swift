public import NeuralNetwork

/// A function of a point of the plane whose graph is flat: w₁ x + w₂ y + b, in the data's units.
public struct AffineFunction: Sendable, Hashable {
  /// How it grows along x: w₁.
  public let weightX: Double
  /// How it grows along y: w₂.
  public let weightY: Double
  /// Its value at the origin: b.
  public let bias: Double

  /// Creates a function from its equation.
  public init(weightX: Double, weightY: Double, bias: Double) {
    self.weightX = weightX
    self.weightY = weightY
    self.bias = bias
  }

  /// A first-layer neuron's pre-activation, w · (x − mean) / deviation + b multiplied out.
  ///
  /// - Precondition: the network sees the two coordinates as they are.
  public init(parameters: Parameters, neuron: Int, inputMap: InputMap) {
    precondition(inputMap.keepsLinesStraight, "other features bend the plane")
    let weights = parameters.weights(layer: 0, neuron: neuron).map { Double($0) }
    let (means, deviations) = (inputMap.standardization.means, inputMap.standardization.deviations)
    weightX = weights[0] / Double(deviations[0])
    weightY = weights[1] / Double(deviations[1])
    bias =
      Double(parameters.bias(layer: 0, neuron: neuron))
      - (weightX * Double(means[0]) + weightY * Double(means[1]))
  }

  /// The value at a place.
  public func value(x: Double, y: Double) -> Double { weightX * x + weightY * y + bias }

  /// The value at a point.
  public func value(at point: Point) -> Double { value(x: Double(point.x), y: Double(point.y)) }

  /// Whether it is the same everywhere.
  public var isConstant: Bool { weightX == 0 && weightY == 0 }

  /// What one function is ahead of another.
  public static func - (left: AffineFunction, right: AffineFunction) -> AffineFunction {
    AffineFunction(
      weightX: left.weightX - right.weightX, weightY: left.weightY - right.weightY,
      bias: left.bias - right.bias)
  }

  /// Whether both are 0 on one and the same line.
  ///
  /// The three coefficients are then proportional, to six digits: parameters hold seven.
  public func sharesLine(with other: AffineFunction) -> Bool {
    guard !isConstant, !other.isConstant else { return false }
    return Self.areProportional(weightX, weightY, other.weightX, other.weightY)
      && Self.areProportional(weightX, bias, other.weightX, other.bias)
      && Self.areProportional(weightY, bias, other.weightY, other.bias)
  }

  /// Where two lines on which functions are 0 meet; nil when they are parallel.
  func meeting(_ other: AffineFunction) -> (x: Double, y: Double)? {
    guard !Self.areProportional(weightX, weightY, other.weightX, other.weightY) else { return nil }
    let determinant = weightX * other.weightY - weightY * other.weightX
    return (
      x: (weightY * other.bias - bias * other.weightY) / determinant,
      y: (bias * other.weightX - weightX * other.bias) / determinant
    )
  }

  /// Whether it is 0 at a place, but for what rounding leaves.
  func vanishes(at place: (x: Double, y: Double)) -> Bool {
    let (x, y) = (weightX * place.x, weightY * place.y)
    return abs(x + y + bias) <= Self.precision * (abs(x) + abs(y) + abs(bias))
  }

  private static let precision = 1e-6

  private static func areProportional(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double
  ) -> Bool {
    abs(a * d - b * c) <= precision * (abs(a * d) + abs(b * c))
  }
}
