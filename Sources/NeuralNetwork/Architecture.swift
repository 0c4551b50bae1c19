/// The shape of a multilayer perceptron: how many inputs, and the layers behind them.
public struct Architecture: Sendable, Hashable, CustomStringConvertible {
  /// One layer of neurons.
  public struct Layer: Sendable, Hashable {
    /// How many neurons the layer has, at least 1.
    public var width: Int
    /// What turns their pre-activations into activations.
    public var activation: ActivationFunction

    /// Creates a layer.
    public init(width: Int, activation: ActivationFunction) {
      self.width = width
      self.activation = activation
    }
  }

  /// How many inputs a sample has, at least 1.
  public var inputCount: Int
  /// The hidden layers, first the one behind the inputs, then the output layer.
  public var layers: [Layer]

  /// Creates an architecture.
  ///
  /// - Precondition: there is at least one layer, and no width is below 1.
  public init(inputCount: Int, layers: [Layer]) {
    precondition(inputCount > 0 && !layers.isEmpty, "a network needs an input and a layer")
    precondition(layers.allSatisfy { $0.width > 0 }, "a layer needs a neuron")
    self.inputCount = inputCount
    self.layers = layers
  }

  /// How many outputs the network has.
  public var outputCount: Int { layers[layers.count - 1].width }

  /// How many layers lie between the inputs and the output layer.
  public var hiddenLayerCount: Int { layers.count - 1 }

  /// How many values feed each neuron of a layer.
  public func inputCount(ofLayer layer: Int) -> Int {
    layer == 0 ? inputCount : layers[layer - 1].width
  }

  /// How many weights and biases the network has.
  public var parameterCount: Int {
    layers.indices.reduce(0) { $0 + layers[$1].width * (inputCount(ofLayer: $1) + 1) }
  }

  /// Where in the flat parameter vector a layer's weights begin: `[neuron][input]`, then its
  /// biases.
  public func weightOffset(ofLayer layer: Int) -> Int {
    (0..<layer).reduce(0) { $0 + layers[$1].width * (inputCount(ofLayer: $1) + 1) }
  }

  /// Where in the flat parameter vector a layer's biases begin: `[neuron]`.
  public func biasOffset(ofLayer layer: Int) -> Int {
    weightOffset(ofLayer: layer) + layers[layer].width * inputCount(ofLayer: layer)
  }

  /// The widths, inputs first: "2-8-8-1".
  public var description: String {
    ([inputCount] + layers.map(\.width)).map(String.init).joined(separator: "-")
  }
}
