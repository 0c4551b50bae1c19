public import NeuralNetwork

extension ActivationFunction {
  /// Whether a never falls while z rises: then what one neuron says has a single border.
  public var isMonotone: Bool {
    switch self {
    case .linear, .step, .sign, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .softplus: true
    case .gelu, .silu, .sine, .softmax: false
    }
  }

  /// Whether a small change of z makes a small change of a.
  public var isContinuous: Bool { self != .step && self != .sign }

  /// Whether φ(−z) = −φ(z), so that a neuron with opposite weights says just the opposite.
  public var isOdd: Bool { self == .linear || self == .tanh || self == .sine }

  /// Whether there is a slope to learn from anywhere.
  public var hasSlope: Bool { isContinuous }

  /// The slope φ′(z) as a share of the steepest, 0 to 1, of a function that flattens on both sides;
  /// nil for the others.
  ///
  /// It follows from a alone: 1 − a² for tanh, 4 a (1 − a) for the sigmoid.
  public func steepness(atActivation a: Float) -> Float? {
    switch self {
    case .tanh: 1 - a * a
    case .sigmoid: 4 * a * (1 - a)
    default: nil
    }
  }
}
