/// How the first weights and biases are drawn; U is uniform, N normal with a standard deviation.
public enum Initialization: Sendable, Hashable {
  /// W = 0, b = 0: neurons of a layer that never tell themselves apart.
  case zero
  /// W ~ U(±√(6 / (inputs + neurons))), b = 0 (Glorot and Bengio, 2010, equation 16).
  case xavier
  /// W ~ N(√(2 / (inputs + neurons))), b = 0 (Glorot and Bengio, 2010, equation 12).
  case xavierNormal
  /// W ~ U(±√(6 / inputs)), b = 0 (He et al., 2015, equation 10).
  case he
  /// W ~ N(√(2 / inputs)), b = 0 (He et al., 2015, equation 10).
  case heNormal
  /// W ~ U(±√(3 / inputs)), b = 0 (LeCun et al., 1998, section 4.6).
  case leCun
  /// W ~ N(√(1 / inputs)), b = 0 (LeCun et al., 1998, section 4.6).
  case leCunNormal
  /// W and b ~ U(±1 / √inputs).
  case fanIn
  /// W ~ U(±½), b = 0.1, as TensorFlow Playground draws them.
  case playground
  /// W ~ U(±limit), b = 0.
  case uniform(limit: Float)

  /// Draws the parameters of a network, layer by layer, weights `[neuron][input]` then biases.
  public func parameters(
    for architecture: Architecture, using generator: inout SeededGenerator
  ) -> Parameters {
    var values: [Float] = []
    values.reserveCapacity(architecture.parameterCount)
    for (index, layer) in architecture.layers.enumerated() {
      let inputCount = architecture.inputCount(ofLayer: index)
      let weight = weight(inputCount: inputCount, width: layer.width)
      let bias = bias(inputCount: inputCount)
      for _ in 0..<layer.width * inputCount { values.append(weight.value(&generator)) }
      for _ in 0..<layer.width { values.append(bias.value(&generator)) }
    }
    return Parameters(architecture: architecture, values: values)
  }

  /// Draws the weights, `[input]`, and the bias of one neuron of a layer of so many neurons.
  public func neuron(
    inputCount: Int, width: Int, using generator: inout SeededGenerator
  ) -> (weights: [Float], bias: Float) {
    let weight = weight(inputCount: inputCount, width: width)
    let weights = (0..<inputCount).map { _ in weight.value(&generator) }
    return (weights, bias(inputCount: inputCount).value(&generator))
  }

  private enum Distribution {
    case always(Float)
    case uniform(limit: Float)
    case normal(deviation: Float)

    func value(_ generator: inout SeededGenerator) -> Float {
      switch self {
      case .always(let value): value
      case .uniform(let limit): generator.uniform(-limit, limit)
      case .normal(let deviation): deviation * generator.normal()
      }
    }
  }

  private func weight(inputCount: Int, width: Int) -> Distribution {
    let (inputs, both) = (Float(inputCount), Float(inputCount + width))
    return switch self {
    case .zero: .always(0)
    case .xavier: .uniform(limit: (6 / both).root())
    case .xavierNormal: .normal(deviation: (2 / both).root())
    case .he: .uniform(limit: (6 / inputs).root())
    case .heNormal: .normal(deviation: (2 / inputs).root())
    case .leCun: .uniform(limit: (3 / inputs).root())
    case .leCunNormal: .normal(deviation: (1 / inputs).root())
    case .fanIn: .uniform(limit: 1 / inputs.root())
    case .playground: .uniform(limit: 0.5)
    case .uniform(let limit): .uniform(limit: limit)
    }
  }

  private func bias(inputCount: Int) -> Distribution {
    switch self {
    case .playground: .always(0.1)
    case .fanIn: .uniform(limit: 1 / Float(inputCount).root())
    default: .always(0)
    }
  }
}
