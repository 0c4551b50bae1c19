import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat

/// What weights, biases and what the neurons say to the samples give away by themselves.
struct LayerDiagnosis {
  let experiment: Experiment
  let parameters: Parameters
  /// Of these parameters for the training set.
  let values: LayerValues
  let prospects: Prospects

  private var architecture: Architecture { parameters.architecture }
  private var hiddenLayers: Range<Int> { 0..<architecture.hiddenLayerCount }
  private var isDescent: Bool { experiment.hyperparameters.rule == .backpropagation }

  /// What keeps every error from coming back.
  var silence: [Finding] {
    guard isDescent else { return [] }
    if parameters.hasNoWeights { return [.noWeights] }
    return hiddenLayers.filter(isDead).map { .deadLayer($0) }
  }

  /// Neurons that stay equal; dropout would part them.
  var symmetry: [Finding] {
    guard isDescent, experiment.hyperparameters.dropout == 0, !parameters.hasNoWeights else {
      return []
    }
    return hiddenLayers.compactMap { layer in
      let groups = parameters.inseparableNeurons(ofLayer: layer)
      return groups.isEmpty ? nil : .inseparable(layer: layer, groups: groups)
    }
  }

  /// Layers whose activation function has no slope anywhere.
  var flatness: [Finding] {
    guard isDescent else { return [] }
    return hiddenLayers.filter { !architecture.layers[$0].activation.hasSlope }
      .prefix(1).map { .noSlope(layer: $0) }
  }

  /// Layers that are at their limits, and an output that is so where it is wrong.
  func saturation(wrongCount: Int?) -> [Finding] {
    guard isDescent else { return [] }
    let layers = hiddenLayers.compactMap { layer -> Finding? in
      guard let steepness = architecture.steepness(ofLayer: layer, values),
        steepness < Self.leastSteepness
      else { return nil }
      let wasSaturated = (prospects.layerSteepness[layer] ?? 1) < Self.leastSteepness
      return .saturatedLayer(layer, steepness: steepness, fromStart: wasSaturated)
    }
    return layers + (saturatedOutput(wrongCount: wrongCount).map { [$0] } ?? [])
  }

  /// Neurons that do no work of their own, and that nothing above tells of.
  var idleness: [Finding] {
    hiddenLayers.flatMap { layer -> [Finding] in
      let told = Set(parameters.inseparableNeurons(ofLayer: layer).joined())
      guard !isDead(layer), !parameters.hasNoWeights else { return [] }
      let judged = (0..<architecture.layers[layer].width).filter { !told.contains($0) }
        .map { neuron in
          (neuron: neuron, health: health(layer: layer, neuron: neuron))
        }
      let groups = Dictionary(grouping: judged.filter { $0.health != .working }, by: \.health)
      return groups.map { health, members in
        .idle(health, layer: layer, neurons: members.map(\.neuron))
      }.sorted { Self.first($0) < Self.first($1) }
    }
  }

  /// Below this share of the steepest slope, on average, hardly anything comes through.
  private static let leastSteepness: Float = 0.05

  private static func first(_ finding: Finding) -> Int {
    if case .idle(_, _, let neurons) = finding { neurons[0] } else { 0 }
  }

  private func health(layer: Int, neuron: Int) -> NeuronHealth {
    NeuronHealth(layer: layer, neuron: neuron, values: values, architecture: architecture)
  }

  private func isDead(_ layer: Int) -> Bool {
    (0..<architecture.layers[layer].width).allSatisfy { health(layer: layer, neuron: $0) == .dead }
  }

  /// The squared error passes the output's own slope on; cross-entropy has none in it.
  private func saturatedOutput(wrongCount: Int?) -> Finding? {
    let output = architecture.layers.count - 1
    let activation = architecture.layers[output].activation
    guard let wrongCount, wrongCount * 10 >= values.count, architecture.outputCount == 1,
      [.squaredError, .huber].contains(experiment.hyperparameters.loss)
    else { return nil }
    let wrong = experiment.dataset.training.labels.enumerated().compactMap { sample, label in
      let isPositive = values.preActivations[output][sample] >= 0
      return isPositive == (label == 1) ? nil : values.activations[output][sample]
    }
    let slopes = wrong.compactMap(activation.steepness)
    guard !slopes.isEmpty else { return nil }
    let steepness = slopes.reduce(0, +) / Float(slopes.count)
    return steepness < Self.leastSteepness
      ? .saturatedOutput(wrongCount: wrongCount, steepness: steepness) : nil
  }
}

extension Architecture {
  /// The mean slope of a layer's neurons over some samples, as a share of the steepest; nil for
  /// functions that don't flatten on both sides.
  func steepness(ofLayer layer: Int, _ values: LayerValues) -> Float? {
    let slopes = values.activations[layer].compactMap(layers[layer].activation.steepness)
    return slopes.isEmpty ? nil : slopes.reduce(0, +) / Float(slopes.count)
  }
}
