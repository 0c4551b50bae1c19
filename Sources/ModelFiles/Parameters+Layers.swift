import NeuralNetwork

extension Parameters {
  /// The most layers and the most neurons a layer that a file may have.
  private static let limits = (layers: 32, width: 4096)

  /// Puts the numbers of layers together.
  ///
  /// - Parameters:
  ///   - layers: weights `[neuron][input]` and biases `[neuron]`, the first layer first.
  ///   - activations: as many as there are layers.
  ///   - inputCount: how many inputs the first layer shall have.
  ///   - file: the file's name, for messages.
  /// - Throws: `ModelError` when a layer doesn't fit the one before.
  init(
    layers: [(weights: [[Float]], biases: [Float])], activations: [ActivationFunction],
    inputCount: Int, file: String
  ) throws(ModelError) {
    guard !layers.isEmpty, layers.count <= Self.limits.layers else {
      throw ModelError(
        file: file, problem: "it has \(layers.count) layers; it takes 1 to \(Self.limits.layers)")
    }
    var values: [Float] = []
    var width = inputCount
    for (index, layer) in layers.enumerated() {
      func wrong(_ problem: String) -> ModelError {
        ModelError(file: file, problem: "layer \(index + 1) \(problem)")
      }
      guard (1...Self.limits.width).contains(layer.biases.count) else {
        throw wrong("has \(layer.biases.count) neurons; it takes 1 to \(Self.limits.width)")
      }
      guard layer.weights.count == layer.biases.count else {
        throw wrong("has \(layer.biases.count) biases for \(layer.weights.count) neurons")
      }
      if let row = layer.weights.first(where: { $0.count != width }) {
        throw wrong("has \(row.count) weights a neuron for \(width) inputs")
      }
      let numbers = layer.weights.flatMap { $0 } + layer.biases
      guard numbers.allSatisfy(\.isFinite) else {
        throw wrong("has a weight or bias that is not a finite number")
      }
      values += numbers
      width = layer.biases.count
    }
    let shape = zip(layers, activations).map {
      Architecture.Layer(width: $0.biases.count, activation: $1)
    }
    self.init(
      architecture: Architecture(inputCount: inputCount, layers: shape), values: values)
  }
}
