import Datasets
public import NeuralNetwork

extension TrainingEdit {
  /// What the edit changes in a run of an experiment with these parameters, in a few words:
  /// "η 0.1 → 0.3", "h₂ new weights".
  ///
  /// - Precondition: the experiment takes the edit.
  public func words(in experiment: Experiment, parameters: Parameters) -> String {
    let settings = experiment.hyperparameters
    return switch self {
    case .setParameter(let place, let input, let value):
      Self.words(place, input, value, parameters)
    case .setNeuron(let place, _, _): "\(experiment.name(place)) moved"
    case .drawNeuron(let place): "\(experiment.name(place)) new weights"
    case .setFrozen(let place, let isFrozen):
      "\(experiment.name(place)) \(Self.words(isFrozen))"
    case .setParameterFrozen(let place, let input, let isFrozen):
      "\(experiment.name(place)) \(Self.name(input)) \(Self.words(isFrozen))"
    case .addNeuron(let layer):
      "+ \(experiment.name(NeuronPlace(layer: layer, neuron: experiment.width(layer))))"
    case .removeNeuron(let place): "− \(experiment.name(place))"
    case .addLayer(let layer): "+ layer \(layer + 1)"
    case .removeLayer(let layer): "− layer \(layer + 1)"
    case .setActivation(let layer, let activation):
      Self.words(layer, activation, experiment.architecture)
    case .setLearningRate(let rate): change("η", settings.learningRate, rate)
    case .setMiniBatchSize(let size): "batch \(settings.miniBatchSize) → \(size)"
    case .setOptimizer(let optimizer): "\(settings.optimizer.name) → \(optimizer.name)"
    case .setLoss(let loss):
      "\(ScenarioNames.name(of: settings.loss)) → \(ScenarioNames.name(of: loss))"
    case .setPenalty(let penalty): Self.words(settings.penalty, penalty)
    case .setDropout(let probability): change("dropout", settings.dropout, probability)
    case .setSchedule(let schedule): "schedule \(schedule.name)"
    case .setTrainingSamples(let samples):
      SampleWords.text(from: experiment.dataset.training, to: samples)
    case .setData(let recipe, _): "data \(recipe.generator.name)"
    case .setSeed(let seed): "seed \(experiment.scenario.seed) → \(seed)"
    case .together(let edits):
      Self.words(edits, experiment, parameters)
    }
  }

  private static func words(
    _ edits: [TrainingEdit], _ experiment: Experiment, _ parameters: Parameters
  ) -> String {
    guard let shape = experiment.architecture.reshaped(by: edits) else {
      return edits.map { $0.words(in: experiment, parameters: parameters) }.joined(separator: ", ")
    }
    return "\(experiment.architecture) → \(shape)"
  }

  private static func words(
    _ place: NeuronPlace, _ input: Int?, _ value: Float, _ parameters: Parameters
  ) -> String {
    let neuron = NeuronName.text(
      layer: place.layer, neuron: place.neuron, of: parameters.architecture)
    let old =
      input.map { parameters.weight(layer: place.layer, neuron: place.neuron, input: $0) }
      ?? parameters.bias(layer: place.layer, neuron: place.neuron)
    return change("\(neuron) \(name(input))", old, value)
  }

  private static func name(_ input: Int?) -> String {
    input.map { "w" + NeuronName.subscripted($0 + 1) } ?? "b"
  }

  private static func words(_ isFrozen: Bool) -> String {
    isFrozen ? "frozen" : "learns again"
  }

  private static func words(
    _ layer: Int, _ activation: ActivationFunction, _ architecture: Architecture
  ) -> String {
    let name = layer == architecture.hiddenLayerCount ? "output" : "layer \(layer + 1)"
    return "\(name) \(architecture.layers[layer].activation.rawValue) → \(activation.rawValue)"
  }

  private static func words(_ old: Penalty, _ new: Penalty) -> String {
    [("L1", old.l1, new.l1), ("L2", old.l2, new.l2)].filter { $0.1 != $0.2 }
      .map { change($0.0, $0.1, $0.2) }.joined(separator: ", ")
  }
}

/// "η 0.1 → 0.3", with three digits that count.
private func change(_ name: String, _ old: Float, _ new: Float) -> String {
  "\(name) \(ShortNumber.text(old)) → \(ShortNumber.text(new))"
}

extension Experiment {
  fileprivate func name(_ place: NeuronPlace) -> String {
    NeuronName.text(layer: place.layer, neuron: place.neuron, of: architecture)
  }

  fileprivate func width(_ layer: Int) -> Int {
    architecture.layers.indices.contains(layer) ? architecture.layers[layer].width : 0
  }
}

extension LearningRateSchedule {
  fileprivate var name: String {
    switch self {
    case .constant: "constant"
    case .step: "step"
    case .exponential: "exponential"
    case .cosine: "cosine"
    }
  }
}
