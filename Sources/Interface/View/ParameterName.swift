import NeuralNetwork

/// What a weight or a bias is called on the screen, and on the line where commands are typed.
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
    let place = architecture.parameterPlace(at: place)
    return (text(place, of: architecture), text(place.neuron, of: architecture))
  }

  /// `w`, `w₂`, or `b`.
  static func text(_ place: ParameterPlace, of architecture: Architecture) -> String {
    guard let input = place.input else { return "b" }
    let isOnly = architecture.inputCount(ofLayer: place.neuron.layer) == 1
    return isOnly ? "w" : "w" + NeuronName.subscripted(input + 1)
  }

  /// `h₂`, `h⁽²⁾₃`, `y`.
  static func text(_ place: NeuronPlace, of architecture: Architecture) -> String {
    NeuronName.text(layer: place.layer, neuron: place.neuron, of: architecture)
  }

  /// What is typed for a parameter: `h2.w1`, `h2.3.w1` in the second of several hidden layers,
  /// `y.b`.
  static func typed(_ place: ParameterPlace, of architecture: Architecture) -> String {
    typed(place.neuron, of: architecture) + "." + (place.input.map { "w\($0 + 1)" } ?? "b")
  }

  /// What is typed for a neuron: `h2`, `h2.3`, `y`, `y2`.
  static func typed(_ place: NeuronPlace, of architecture: Architecture) -> String {
    guard place.layer < architecture.hiddenLayerCount else {
      return architecture.outputCount == 1 ? "y" : "y\(place.neuron + 1)"
    }
    let layer = architecture.hiddenLayerCount == 1 ? "" : "\(place.layer + 1)."
    return "h\(layer)\(place.neuron + 1)"
  }

  /// All neurons by what is typed for them, layer by layer.
  static func typedNeurons(
    of architecture: Architecture
  ) -> [(name: String, place: NeuronPlace)] {
    architecture.layers.indices.flatMap { layer in
      (0..<architecture.layers[layer].width).map { neuron in
        let place = NeuronPlace(layer: layer, neuron: neuron)
        return (typed(place, of: architecture), place)
      }
    }
  }

  /// All weights and biases by what is typed for them, neuron by neuron.
  static func typedParameters(
    of architecture: Architecture
  ) -> [(name: String, place: ParameterPlace)] {
    typedNeurons(of: architecture).flatMap { _, neuron in
      architecture.parameterPlaces(of: neuron).map { (typed($0, of: architecture), $0) }
    }
  }
}
