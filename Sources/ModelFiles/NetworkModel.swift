public import NeuralNetwork

/// A network with all that is needed to use it elsewhere: from a point in the data's own units to
/// the names of the classes.
public struct NetworkModel: Sendable, Hashable {
  /// The weights and biases.
  public let parameters: Parameters
  /// The way from a point to the network's inputs.
  public let inputMap: InputMap
  /// What the coordinates of a point are called, one or two.
  public let coordinateNames: [String]
  /// What the classes are called, the first one first; empty for a function.
  public let classNames: [String]

  /// Creates a model.
  ///
  /// - Precondition: the map gives as many inputs as the network has.
  public init(
    parameters: Parameters, inputMap: InputMap, coordinateNames: [String], classNames: [String]
  ) {
    precondition(
      parameters.architecture.inputCount == inputMap.features.count, "the map is the network's")
    self.parameters = parameters
    self.inputMap = inputMap
    self.coordinateNames = coordinateNames
    self.classNames = classNames
  }

  /// The shape of the network.
  public var architecture: Architecture { parameters.architecture }

  /// The weights of a layer, `[neuron][input]`.
  func weights(layer: Int) -> [[Float]] {
    (0..<architecture.layers[layer].width).map {
      Array(parameters.weights(layer: layer, neuron: $0))
    }
  }

  /// The biases of a layer, `[neuron]`.
  func biases(layer: Int) -> [Float] {
    (0..<architecture.layers[layer].width).map { parameters.bias(layer: layer, neuron: $0) }
  }
}
