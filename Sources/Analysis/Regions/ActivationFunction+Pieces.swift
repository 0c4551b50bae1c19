public import NeuralNetwork

/// A straight piece of an activation function: a = slope · z + offset.
struct ActivationPiece: Sendable, Hashable {
  let slope: Double
  let offset: Double

  static let zero = ActivationPiece(slope: 0, offset: 0)
}

extension AffineFunction {
  /// What a straight piece makes of it.
  func passed(through piece: ActivationPiece) -> AffineFunction {
    guard piece.slope != 0 else {
      return AffineFunction(weightX: 0, weightY: 0, bias: piece.offset)
    }
    return AffineFunction(
      weightX: piece.slope * weightX, weightY: piece.slope * weightY,
      bias: piece.slope * bias + piece.offset)
  }
}

extension ActivationFunction {
  /// The two straight pieces that it is made of, below and above z = 0; nil where it is bent.
  var pieces: (off: ActivationPiece, on: ActivationPiece)? {
    let identity = ActivationPiece(slope: 1, offset: 0)
    let one = ActivationPiece(slope: 0, offset: 1)
    switch self {
    case .linear: return (identity, identity)
    case .relu: return (.zero, identity)
    case .leakyReLU: return (ActivationPiece(slope: Double(Float(0.01)), offset: 0), identity)
    case .step: return (.zero, one)
    case .sign: return (ActivationPiece(slope: 0, offset: -1), one)
    case .sigmoid, .tanh, .elu, .softplus, .gelu, .silu, .sine, .softmax: return nil
    }
  }

  /// Whether it is made of straight pieces, so that a network of it is linear in pieces.
  public var isPiecewiseLinear: Bool { pieces != nil }

  /// Whether it is made of pieces that are flat, so that a network of it is constant in pieces.
  public var isPiecewiseConstant: Bool { self == .step || self == .sign }

  /// Whether neurons have another slope or value on either side of z = 0.
  public var hasSides: Bool { self != .linear }

  /// Whether a neuron is on its positive side: a step is so at 0 itself, the others are not, and a
  /// linear one always.
  public func isOn(_ preActivation: Double) -> Bool {
    guard hasSides else { return true }
    return isPiecewiseConstant ? preActivation >= 0 : preActivation > 0
  }
}
