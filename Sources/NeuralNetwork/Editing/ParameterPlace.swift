/// Where a weight or a bias stands in a network.
public struct ParameterPlace: Sendable, Hashable {
  /// The neuron that it belongs to.
  public var neuron: NeuronPlace
  /// The input that the weight is for, from 0; nil for the bias.
  public var input: Int?

  /// Creates a place.
  public init(_ neuron: NeuronPlace, input: Int?) {
    self.neuron = neuron
    self.input = input
  }
}

extension Architecture {
  /// Whether there is such a weight or bias.
  public func contains(_ place: ParameterPlace) -> Bool {
    contains(place.neuron)
      && place.input.map { (0..<inputCount(ofLayer: place.neuron.layer)).contains($0) } ?? true
  }

  /// The weights of a neuron, input by input, then its bias.
  ///
  /// - Precondition: there is such a neuron.
  public func parameterPlaces(of neuron: NeuronPlace) -> [ParameterPlace] {
    precondition(contains(neuron), "a neuron that there is")
    return (0..<inputCount(ofLayer: neuron.layer)).map { ParameterPlace(neuron, input: $0) }
      + [ParameterPlace(neuron, input: nil)]
  }

  /// Where in the flat parameter vector a weight or bias lies.
  ///
  /// - Precondition: there is such a parameter.
  public func index(of place: ParameterPlace) -> Int {
    precondition(contains(place), "a parameter that there is")
    let (layer, neuron) = (place.neuron.layer, place.neuron.neuron)
    guard let input = place.input else { return biasOffset(ofLayer: layer) + neuron }
    return weightOffset(ofLayer: layer) + neuron * inputCount(ofLayer: layer) + input
  }

  /// Which weight or bias lies at a place of the flat parameter vector.
  ///
  /// - Precondition: `index` is below `parameterCount`.
  public func parameterPlace(at index: Int) -> ParameterPlace {
    precondition((0..<parameterCount).contains(index), "a parameter that there is")
    let layer = layers.indices.last { weightOffset(ofLayer: $0) <= index } ?? 0
    let bias = index - biasOffset(ofLayer: layer)
    guard bias < 0 else {
      return ParameterPlace(NeuronPlace(layer: layer, neuron: bias), input: nil)
    }
    let (neuron, input) = (index - weightOffset(ofLayer: layer))
      .quotientAndRemainder(dividingBy: inputCount(ofLayer: layer))
    return ParameterPlace(NeuronPlace(layer: layer, neuron: neuron), input: input)
  }
}

extension Parameters {
  /// The value of a weight or bias.
  ///
  /// - Precondition: there is such a parameter.
  public subscript(place: ParameterPlace) -> Float {
    get { values[architecture.index(of: place)] }
    set { values[architecture.index(of: place)] = newValue }
  }
}

extension ParameterOrigins {
  /// Where some parameters stand in the changed network, as far as they were carried over.
  ///
  /// - Precondition: they are parameters of the old shape.
  public func carried(_ places: Set<ParameterPlace>) -> Set<ParameterPlace> {
    guard !places.isEmpty else { return [] }
    let indices = Set(places.map(old.index))
    return Set(
      origins.indices.filter { origins[$0].map(indices.contains) ?? false }
        .map(new.parameterPlace))
  }
}
