import Datasets
import NeuralNetwork

/// The edits of weights, neurons and layers.
extension Experiment {
  /// No weight or bias can be set to more than this.
  public static let largestParameter: Float = 1e6
  /// A hidden layer has no more neurons than this; a scenario's neither.
  static let largestWidth = 64
  /// A network has no more hidden layers than this; a scenario's neither.
  static let largestLayerCount = 8

  /// The parameters after an edit that gives some of them other values.
  mutating func settingValues(
    _ edit: TrainingEdit, _ parameters: Parameters
  ) throws(EditRefusal) -> Parameters {
    var changed = parameters
    switch edit {
    case .setParameter(let neuron, let input, let value):
      let place = ParameterPlace(neuron, input: input)
      try check(place)
      try check([value])
      changed[place] = value
    case .setNeuron(let place, let weights, let bias):
      try check(place)
      try check(weights + [bias])
      let count = architecture.inputCount(ofLayer: place.layer)
      guard weights.count == count else {
        throw EditRefusal("\(name(place)) has \(count) weights, not \(weights.count)")
      }
      changed.set(weights, bias, of: place)
    case .drawNeuron(let place):
      try checkHidden(place)
      let (weights, bias) = drawNeuron(inLayer: place.layer, of: architecture)
      changed.set(weights, bias, of: place)
    default: break
    }
    return changed
  }

  /// The network after an edit that adds or takes away neurons or layers.
  mutating func changeOfShape(
    _ edit: TrainingEdit, _ parameters: Parameters
  ) throws(EditRefusal) -> NetworkChange {
    guard hyperparameters.rule == .backpropagation else {
      throw EditRefusal("the rule '\(hyperparameters.rule.rawValue)' is for a single layer")
    }
    switch edit {
    case .addNeuron(let layer):
      try checkHidden(NeuronPlace(layer: layer, neuron: 0))
      guard architecture.layers[layer].width < Self.largestWidth else {
        throw EditRefusal("a layer has at most \(Self.largestWidth) neurons")
      }
      var wider = architecture
      wider.layers[layer].width += 1
      let (weights, bias) = drawNeuron(inLayer: layer, of: wider)
      return NetworkChange(
        addingNeuronTo: layer, weights: weights, bias: bias, of: parameters)
    case .removeNeuron(let place):
      try checkHidden(place)
      guard architecture.layers[place.layer].width > 1 else {
        throw EditRefusal("a layer needs a neuron; delete the layer instead")
      }
      frozenNeurons = Set(
        frozenNeurons.filter { $0 != place }.map { $0.moved(behind: place) })
      return NetworkChange(removing: place, from: parameters)
    case .addLayer(let layer):
      guard architecture.layers.indices.contains(layer) else {
        throw EditRefusal("there is no layer \(layer + 1)")
      }
      guard architecture.hiddenLayerCount < Self.largestLayerCount else {
        throw EditRefusal("a network has at most \(Self.largestLayerCount) hidden layers")
      }
      guard architecture.inputCount(ofLayer: layer) <= Self.largestWidth else {
        throw EditRefusal("a layer has at most \(Self.largestWidth) neurons")
      }
      frozenNeurons = Set(frozenNeurons.map { $0.moved(by: 1, fromLayer: layer) })
      return NetworkChange(
        addingLayerAt: layer, activation: activationOfNewLayer(layer), to: parameters)
    case .removeLayer(let layer):
      try checkHidden(NeuronPlace(layer: layer, neuron: 0))
      frozenNeurons = Set(
        frozenNeurons.filter { $0.layer != layer }.map { $0.moved(by: -1, fromLayer: layer) })
      return NetworkChange(removingLayer: layer, from: parameters)
    default: return NetworkChange(setting: parameters)
    }
  }

  /// Changes the activation function of a layer; an output's decides what the targets are.
  mutating func setActivation(
    _ activation: ActivationFunction, ofLayer layer: Int
  ) throws(EditRefusal) {
    guard architecture.layers.indices.contains(layer) else {
      throw EditRefusal("there is no layer \(layer + 1)")
    }
    guard layer == architecture.layers.count - 1 else {
      guard activation != .softmax else {
        throw EditRefusal("softmax is for the output layer only")
      }
      scenario.hiddenLayers[layer].activation = activation
      return
    }
    var changed = scenario
    changed.outputActivation = activation
    guard
      hyperparameters.loss.fits(outputActivation: activation, classCount: dataset.classCount),
      hyperparameters.rule.accepts(changed.architecture)
    else {
      let loss = ScenarioNames.name(of: hyperparameters.loss)
      throw EditRefusal("the output \(activation.rawValue) does not fit the loss \(loss)")
    }
    scenario = changed
    encodeTargets()
  }

  /// The function of the layer before, else of the one behind, else tanh; one that can be learned
  /// through.
  private func activationOfNewLayer(_ layer: Int) -> ActivationFunction {
    let hidden = architecture.layers.dropLast().map(\.activation)
    let neighbour = layer > 0 ? hidden[layer - 1] : hidden.first ?? .tanh
    return [.step, .sign].contains(neighbour) ? .tanh : neighbour
  }

  /// Draws a neuron of a layer from what the scenario's seed, the draw of the first weights, and
  /// the number of such edits so far say.
  private mutating func drawNeuron(
    inLayer layer: Int, of architecture: Architecture
  ) -> (weights: [Float], bias: Float) {
    drawnEditCount += 1
    var generator = SeededGenerator(
      seed: scenario.seed, stream: .edits,
      draw: UInt64(draw) &* 0x1_0000_0000 &+ UInt64(drawnEditCount))
    return scenario.initialization.neuron(
      inputCount: architecture.inputCount(ofLayer: layer),
      width: architecture.layers[layer].width, using: &generator)
  }

  private func name(_ place: NeuronPlace) -> String {
    NeuronName.text(layer: place.layer, neuron: place.neuron, of: architecture)
  }

  private func check(_ values: [Float]) throws(EditRefusal) {
    guard values.allSatisfy({ $0.isFinite && abs($0) <= Self.largestParameter }) else {
      throw EditRefusal("a weight or bias is a number from −1000000 to 1000000")
    }
  }

  /// Refuses a neuron that there is not.
  func check(_ place: NeuronPlace) throws(EditRefusal) {
    guard architecture.contains(place) else { throw EditRefusal("there is no such neuron") }
  }

  /// Refuses a weight that there is not.
  func check(_ place: ParameterPlace) throws(EditRefusal) {
    try check(place.neuron)
    guard architecture.contains(place) else {
      let count = architecture.inputCount(ofLayer: place.neuron.layer)
      throw EditRefusal("\(name(place.neuron)) has \(count) weights")
    }
  }

  private func checkHidden(_ place: NeuronPlace) throws(EditRefusal) {
    guard architecture.contains(place), place.layer < architecture.hiddenLayerCount else {
      throw EditRefusal("there is no such hidden neuron")
    }
  }
}

extension NeuronPlace {
  /// Where the neuron stands once another one has gone.
  fileprivate func moved(behind other: NeuronPlace) -> NeuronPlace {
    let moves = layer == other.layer && neuron > other.neuron
    return NeuronPlace(layer: layer, neuron: moves ? neuron - 1 : neuron)
  }

  /// Where the neuron stands once the layers from this one on have moved.
  fileprivate func moved(by step: Int, fromLayer first: Int) -> NeuronPlace {
    NeuronPlace(layer: layer >= first ? layer + step : layer, neuron: neuron)
  }
}
