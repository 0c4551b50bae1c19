import NeuralNetwork

/// What a weight or a bias is called on the screen.
enum ParameterName {
  /// Names a parameter.
  ///
  /// - Parameters:
  ///   - place: its place in `Parameters.values`.
  ///   - architecture: the shape of the network.
  /// - Returns: `w` of a neuron with one input, `w₂` of one with several, or `b`; and what the
  ///   neuron is called.
  static func text(
    at place: Int, of architecture: Architecture
  ) -> (parameter: String, neuron: String) {
    let layer = architecture.layers.indices.last {
      architecture.weightOffset(ofLayer: $0) <= place
    }
    guard let layer else { return ("", "") }
    let inputCount = architecture.inputCount(ofLayer: layer)
    let bias = place - architecture.biasOffset(ofLayer: layer)
    guard bias < 0 else {
      return ("b", NeuronName.text(layer: layer, neuron: bias, of: architecture))
    }
    let (neuron, input) = (place - architecture.weightOffset(ofLayer: layer))
      .quotientAndRemainder(dividingBy: inputCount)
    return (
      inputCount == 1 ? "w" : "w" + NeuronName.subscripted(input + 1),
      NeuronName.text(layer: layer, neuron: neuron, of: architecture)
    )
  }
}
