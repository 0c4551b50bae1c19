/// Where a neuron stands in a network.
public struct NeuronPlace: Sendable, Hashable {
  /// Its layer; 0 is the first behind the inputs, the last one is the output layer.
  public var layer: Int
  /// Its place in the layer, from 0.
  public var neuron: Int

  /// Creates a place.
  public init(layer: Int, neuron: Int) {
    self.layer = layer
    self.neuron = neuron
  }
}

extension Architecture {
  /// Whether there is such a neuron.
  public func contains(_ place: NeuronPlace) -> Bool {
    layers.indices.contains(place.layer)
      && (0..<layers[place.layer].width).contains(place.neuron)
  }

  /// Where the weights and biases of some neurons, and some single ones, lie in the flat parameter
  /// vector, ascending.
  ///
  /// - Precondition: there are such neurons and parameters.
  func parameterIndices(
    of places: Set<NeuronPlace>, and parameters: Set<ParameterPlace>
  ) -> [Int] {
    precondition(places.allSatisfy(contains), "neurons that there are")
    let whole = places.flatMap { place in
      let width = inputCount(ofLayer: place.layer)
      let start = weightOffset(ofLayer: place.layer) + place.neuron * width
      return Array(start..<start + width) + [biasOffset(ofLayer: place.layer) + place.neuron]
    }
    return Set(whole + parameters.map(index)).sorted()
  }
}
