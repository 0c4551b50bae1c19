/// A changed network: its parameters, and which of them were there before.
public struct NetworkChange: Sendable, Hashable {
  /// Where each parameter comes from.
  public let origins: ParameterOrigins
  /// The parameters of the changed network.
  public let parameters: Parameters

  private init(_ origins: ParameterOrigins, _ values: [Float]) {
    self.origins = origins
    parameters = Parameters(architecture: origins.new, values: values)
  }

  /// Other values for the same network.
  public init(setting parameters: Parameters) {
    self.init(ParameterOrigins(keeping: parameters.architecture), parameters.values)
  }

  /// One hidden neuron more, behind the others of its layer.
  ///
  /// The weights with which the next layer takes it in are 0: the network says what it said before.
  ///
  /// - Precondition: there is such a hidden layer, and a weight for each of its inputs.
  public init(
    addingNeuronTo layer: Int, weights: [Float], bias: Float, of parameters: Parameters
  ) {
    let origins = ParameterOrigins(addingNeuronTo: layer, of: parameters.architecture)
    var values = origins.carried(parameters.values)
    let place = NeuronPlace(layer: layer, neuron: origins.new.layers[layer].width - 1)
    values.set(weights, bias, of: place, in: origins.new)
    self.init(origins, values)
  }

  /// One hidden neuron less; the next layer no longer hears of it.
  ///
  /// - Precondition: there is such a hidden neuron, and another beside it.
  public init(removing place: NeuronPlace, from parameters: Parameters) {
    let origins = ParameterOrigins(removing: place, of: parameters.architecture)
    self.init(origins, origins.carried(parameters.values))
  }

  /// One hidden layer more, before another layer and as wide as what fed that one.
  ///
  /// Each of its neurons passes on one input, scaled to where its activation function is nearly
  /// straight; the next layer's weights make up for the scale, so that the network says nearly what
  /// it said before.
  ///
  /// - Precondition: there is such a layer.
  public init(
    addingLayerAt layer: Int, activation: ActivationFunction, to parameters: Parameters
  ) {
    let old = parameters.architecture
    let origins = ParameterOrigins(addingLayerAt: layer, activation: activation, to: old)
    let new = origins.new
    var values = origins.carried(parameters.values)
    let tangent = activation.tangent
    let smallest: Float =
      layer == 0 ? -3 : max(old.layers[layer - 1].activation.range.lowerBound, -3)
    let shift = tangent.shift - (activation.isOneSided ? smallest : 0)
    for neuron in 0..<new.layers[layer].width {
      var weights = [Float](repeating: 0, count: new.inputCount(ofLayer: layer))
      weights[neuron] = tangent.scale
      values.set(weights, shift, of: NeuronPlace(layer: layer, neuron: neuron), in: new)
    }
    for neuron in 0..<new.layers[layer + 1].width {
      let weights = parameters.weights(layer: layer, neuron: neuron)
        .map { $0 / (tangent.scale * tangent.slope) }
      let offset = tangent.value + tangent.slope * shift
      let bias = weights.reduce(parameters.bias(layer: layer, neuron: neuron)) { $0 - $1 * offset }
      values.set(weights, bias, of: NeuronPlace(layer: layer + 1, neuron: neuron), in: new)
    }
    self.init(origins, values)
  }

  /// One hidden layer less; the next layer takes over what it did, as far as that was linear.
  ///
  /// - Precondition: there is such a hidden layer.
  public init(removingLayer layer: Int, from parameters: Parameters) {
    let old = parameters.architecture
    let origins = ParameterOrigins(removingLayer: layer, of: old)
    var values = origins.carried(parameters.values)
    let tangent = old.layers[layer].activation.tangent
    for neuron in 0..<origins.new.layers[layer].width {
      var weights = [Float](repeating: 0, count: old.inputCount(ofLayer: layer))
      var bias = parameters.bias(layer: layer + 1, neuron: neuron)
      for (through, weight) in parameters.weights(layer: layer + 1, neuron: neuron).enumerated() {
        for (input, first) in parameters.weights(layer: layer, neuron: through).enumerated() {
          weights[input] += weight * tangent.slope * first
        }
        let offset = parameters.bias(layer: layer, neuron: through)
        bias += weight * (tangent.value + tangent.slope * offset)
      }
      values.set(weights, bias, of: NeuronPlace(layer: layer, neuron: neuron), in: origins.new)
    }
    self.init(origins, values)
  }
}

extension [Float] {
  fileprivate mutating func set(
    _ weights: [Float], _ bias: Float, of place: NeuronPlace, in architecture: Architecture
  ) {
    var parameters = Parameters(architecture: architecture, values: self)
    parameters.set(weights, bias, of: place)
    self = parameters.values
  }
}

extension Parameters {
  /// Gives one neuron other weights, `[input]`, and another bias.
  ///
  /// - Precondition: there is such a neuron, and a weight for each of its inputs.
  public mutating func set(_ weights: [Float], _ bias: Float, of place: NeuronPlace) {
    let width = architecture.inputCount(ofLayer: place.layer)
    precondition(weights.count == width, "a weight for each input")
    let start = architecture.weightOffset(ofLayer: place.layer) + place.neuron * width
    values.replaceSubrange(start..<start + width, with: weights)
    values[architecture.biasOffset(ofLayer: place.layer) + place.neuron] = bias
  }
}
