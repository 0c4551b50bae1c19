/// The weights and the bias of one neuron.
public struct NeuronValues: Sendable, Hashable {
  /// The weights, `[input]`.
  public var weights: [Float]
  /// The bias.
  public var bias: Float

  /// Creates values.
  public init(weights: [Float], bias: Float) {
    self.weights = weights
    self.bias = bias
  }

  /// One of the weights, of this input, or the bias where no input is named.
  ///
  /// - Precondition: there is a weight for the input.
  public subscript(input: Int?) -> Float {
    get { input.map { weights[$0] } ?? bias }
    set { if let input { weights[input] = newValue } else { bias = newValue } }
  }
}

extension Parameters {
  /// The weights and the bias of one neuron.
  ///
  /// - Precondition: there is such a neuron.
  public subscript(neuron: NeuronPlace) -> NeuronValues {
    get {
      NeuronValues(
        weights: Array(weights(layer: neuron.layer, neuron: neuron.neuron)),
        bias: bias(layer: neuron.layer, neuron: neuron.neuron))
    }
    set { set(newValue.weights, newValue.bias, of: neuron) }
  }
}
