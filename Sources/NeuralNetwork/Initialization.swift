/// How the first weights and biases are drawn.
public enum Initialization: Sendable, Hashable {
  /// W ~ U(±√(6 / (inputs + neurons))), b = 0 (Glorot and Bengio, 2010, equation 16).
  case xavier
  /// W ~ U(±√(6 / inputs)), b = 0 (He et al., 2015, equation 10).
  case he
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
      let limit = weightLimit(inputCount: inputCount, width: layer.width)
      for _ in 0..<layer.width * inputCount { values.append(generator.uniform(-limit, limit)) }
      for _ in 0..<layer.width { values.append(bias(inputCount: inputCount, &generator)) }
    }
    return Parameters(architecture: architecture, values: values)
  }

  private func weightLimit(inputCount: Int, width: Int) -> Float {
    switch self {
    case .xavier: (6 / Float(inputCount + width)).root()
    case .he: (6 / Float(inputCount)).root()
    case .fanIn: 1 / Float(inputCount).root()
    case .playground: 0.5
    case .uniform(let limit): limit
    }
  }

  private func bias(inputCount: Int, _ generator: inout SeededGenerator) -> Float {
    switch self {
    case .xavier, .he, .uniform: 0
    case .playground: 0.1
    case .fanIn:
      generator.uniform(-1 / Float(inputCount).root(), 1 / Float(inputCount).root())
    }
  }
}
