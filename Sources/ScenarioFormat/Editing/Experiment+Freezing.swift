import NeuralNetwork

/// What training leaves as it is: whole neurons, and single weights and biases of others.
extension Experiment {
  /// Freezes a neuron with all that belongs to it, or lets all of it go.
  mutating func setFrozen(_ place: NeuronPlace, _ isFrozen: Bool) {
    frozenParameters = frozenParameters.filter { $0.neuron != place }
    if isFrozen { frozenNeurons.insert(place) } else { frozenNeurons.remove(place) }
  }

  /// Freezes a weight or bias, or lets it go; the others of a frozen neuron then stay frozen.
  mutating func setFrozen(_ place: ParameterPlace, _ isFrozen: Bool) {
    guard !isFrozen else {
      if !frozenNeurons.contains(place.neuron) { frozenParameters.insert(place) }
      return
    }
    if frozenNeurons.remove(place.neuron) != nil {
      frozenParameters.formUnion(architecture.parameterPlaces(of: place.neuron))
    }
    frozenParameters.remove(place)
  }
}
