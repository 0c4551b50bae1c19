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
    fatalError("contract")
  }
}
