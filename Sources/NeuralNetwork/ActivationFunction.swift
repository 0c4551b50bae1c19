/// The function that turns a neuron's pre-activation z into its activation a.
public enum ActivationFunction: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// a = z, also called identity.
  case linear
  /// a = 1 if z ≥ 0, else 0. It has no slope to learn from.
  case step
  /// a = 1 if z ≥ 0, else −1: the step between ±1.
  case sign
  /// a = 1 / (1 + e⁻ᶻ).
  case sigmoid
  /// a = tanh z.
  case tanh
  /// a = max(0, z).
  case relu
  /// a = z if z > 0, else 0.01 z.
  case leakyReLU
  /// a = z if z > 0, else eᶻ − 1.
  case elu
  /// a = ln(1 + eᶻ).
  case softplus
  /// a = ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))), the usual approximation of z Φ(z).
  case gelu
  /// a = z / (1 + e⁻ᶻ), also called swish.
  case silu
  /// a = sin z, z in radians.
  case sine
  /// aₖ = e^(zₖ) / Σⱼ e^(zⱼ), over the neurons of the layer; for the output layer only.
  case softmax

  /// Between which values every activation lies; infinite where there is no bound.
  public var range: ClosedRange<Float> {
    switch self {
    case .step, .sigmoid, .softmax: 0...1
    case .sign, .tanh, .sine: -1...1
    case .relu, .softplus: 0...Float.infinity
    case .elu: -1...Float.infinity
    case .gelu: -0.171...Float.infinity
    case .silu: -0.279...Float.infinity
    case .linear, .leakyReLU: -Float.infinity...Float.infinity
    }
  }

  /// Whether activations have both a smallest and a largest value.
  public var isBounded: Bool { range.upperBound.isFinite }

  /// What a single output should say for class 0 and for class 1: 0 and 1, or −1 and 1 where it
  /// can.
  public var twoClassTargets: (Float, Float) { range.lowerBound <= -1 ? (-1, 1) : (0, 1) }
}
