/// A straight line that stands for an activation function: a ≈ value + slope · z.
struct ActivationTangent {
  /// By how much an input is scaled, so that z stays where the line is close.
  var scale: Float = 1
  /// How far behind the smallest input z must lie, for the same reason.
  var shift: Float = 0
  /// The line's height at z = 0.
  var value: Float = 0
  /// The line's slope.
  var slope: Float = 1
}

extension ActivationFunction {
  /// The line that is closest where the function is most nearly straight: around 0 for those with
  /// two bounds, off by 2 % at most for |input| ≤ 1; far to the right for those with one, off by
  /// less than 0.02.
  var tangent: ActivationTangent {
    switch self {
    case .linear, .relu, .leakyReLU, .elu: ActivationTangent()
    case .gelu: ActivationTangent(shift: 3)
    case .silu: ActivationTangent(shift: 6)
    case .softplus: ActivationTangent(shift: 4)
    case .tanh, .sine, .sign: ActivationTangent(scale: 0.25)
    case .sigmoid, .step, .softmax: ActivationTangent(scale: 0.5, value: 0.5, slope: 0.25)
    }
  }

  /// Whether z must not be negative, or the line is far off.
  var isOneSided: Bool { range.upperBound == .infinity && self != .linear }
}
