/// What large weights cost, in addition to the loss; biases are free.
///
/// ½ λ₂ Σ w² + λ₁ Σ |w|, whatever the size of a mini-batch (Goodfellow and others, 2016, section
/// 7.1).
public struct Penalty: Sendable, Hashable {
  /// λ₁: pulls each weight toward 0 with the same force, so that needless ones end there.
  public var l1: Float
  /// λ₂: pulls each weight toward 0 in proportion to it, also called weight decay.
  public var l2: Float

  /// Creates a penalty.
  public init(l1: Float = 0, l2: Float = 0) {
    self.l1 = l1
    self.l2 = l2
  }

  /// Weights are free.
  public static let none = Penalty()

  /// What the weights of a network cost.
  public func value(of parameters: Parameters) -> Float {
    guard self != .none else { return 0 }
    let squares = parameters.sumOverWeights { $0 * $0 }
    let magnitudes = parameters.sumOverWeights { $0.magnitude }
    return Float(0.5 * Double(l2) * squares + Double(l1) * magnitudes)
  }
}

extension Penalty {
  /// Turns sums of gradients over some samples into the gradient of their mean loss plus the
  /// penalty: g / N + λ₂ w + λ₁ sign w, where sign 0 = 0, so that a weight may come back from
  /// there.
  func add(
    to gradients: Strip<F4>, parameters: Strip<F4>, isWeight: Strip<F4>, sampleCount: Int
  ) {
    let mean = 1 / Float(sampleCount)
    for index in 0..<gradients.count {
      let weight = parameters[index]
      let sign = weight.ifPositive(F4(1), else: F4(0)) - (0 - weight).ifPositive(F4(1), else: F4(0))
      gradients[index] =
        gradients[index] * mean + (weight * l2 + sign * l1) * isWeight[index]
    }
  }
}

extension Parameters {
  /// The sum of a function over all weights, biases left out.
  fileprivate func sumOverWeights(_ function: (Double) -> Double) -> Double {
    architecture.layers.indices.reduce(0) { sum, layer in
      let weights = architecture.weightOffset(ofLayer: layer)
      let biases = architecture.biasOffset(ofLayer: layer)
      return values[weights..<biases].reduce(sum) { $0 + function(Double($1)) }
    }
  }
}

extension Buffer<F4> {
  /// In the place of each weight 1, of each bias 0, in the order of `Parameters.values`.
  convenience init(weightsOf architecture: Architecture) {
    var marks = [Float](repeating: 0, count: architecture.parameterCount)
    for layer in architecture.layers.indices {
      let weights = architecture.weightOffset(ofLayer: layer)
      for place in weights..<architecture.biasOffset(ofLayer: layer) { marks[place] = 1 }
    }
    self.init(Parameters(architecture: architecture, values: marks))
  }
}
