import Datasets
import NeuralNetwork

/// Edits as lines that a person can read and write.
extension TrainingEdit {
  /// The edit as one line: "rate 0.3", "set 1.2.w1 -0.5".
  ///
  /// Layers and neurons count from 1, numbers
  /// are as short as they can be and still exact.
  public var text: String {
    switch self {
    case .setParameter(let place, let input, let value):
      line(.set, ParameterPlace(place, input: input).text, ExactNumber.text(value))
    case .setNeuron(let place, let weights, let bias):
      line(.move, place.text, (weights + [bias]).text)
    case .drawNeuron(let place): line(.draw, place.text)
    case .setFrozen(let place, let isFrozen): line(isFrozen ? .freeze : .unfreeze, place.text)
    case .setParameterFrozen(let place, let input, let isFrozen):
      line(isFrozen ? .freeze : .unfreeze, ParameterPlace(place, input: input).text)
    case .addNeuron(let layer): line(.addNeuron, "\(layer + 1)")
    case .removeNeuron(let place): line(.removeNeuron, place.text)
    case .addLayer(let layer): line(.addLayer, "\(layer + 1)")
    case .removeLayer(let layer): line(.removeLayer, "\(layer + 1)")
    case .setActivation(let layer, let activation):
      line(.activation, "\(layer + 1)", ScenarioNames.name(of: activation))
    case .setLearningRate(let rate): line(.rate, ExactNumber.text(rate))
    case .setMiniBatchSize(let size): line(.batch, "\(size)")
    case .setOptimizer(let optimizer): line(.optimizer, optimizer.text)
    case .setLoss(let loss): line(.loss, ScenarioNames.name(of: loss))
    case .setPenalty(let penalty):
      line(.penalty, ExactNumber.text(penalty.l1), ExactNumber.text(penalty.l2))
    case .setDropout(let probability): line(.dropout, ExactNumber.text(probability))
    case .setSchedule(let schedule): line(.schedule, schedule.text)
    case .setTrainingSamples(let samples):
      line(samples.values.isEmpty ? .points : .values, samples.text)
    case .setData(let recipe, let seed):
      line(.data, DatasetRequest(recipe, seed: seed).line)
    case .setSeed(let seed): line(.seed, "\(seed)")
    case .together(let edits): line(.together, edits.map(\.text).joined(separator: "; "))
    }
  }

  private func line(_ verb: EditVerb, _ words: String...) -> String {
    ([verb.rawValue] + words).joined(separator: " ")
  }
}

extension NeuronPlace {
  fileprivate var text: String { "\(layer + 1).\(neuron + 1)" }
}

extension ParameterPlace {
  fileprivate var text: String { "\(neuron.text).\(input.map { "w\($0 + 1)" } ?? "b")" }
}

extension [Float] {
  fileprivate var text: String { map { ExactNumber.text($0) }.joined(separator: " ") }
}

extension Optimizer {
  fileprivate var text: String {
    ([name] + constants.map { ExactNumber.text($0) }).joined(separator: " ")
  }

  /// Its constants, in the order in which a line says them.
  private var constants: [Float] {
    switch self {
    case .gradientDescent: []
    case .momentum(let momentum), .nesterov(let momentum): [momentum]
    case .adaGrad(let epsilon): [epsilon]
    case .rmsProp(let decay, let epsilon): [decay, epsilon]
    case .adam(let beta1, let beta2, let epsilon): [beta1, beta2, epsilon]
    case .adamW(let beta1, let beta2, let epsilon, let weightDecay):
      [beta1, beta2, epsilon, weightDecay]
    }
  }
}

extension LearningRateSchedule {
  fileprivate var text: String {
    switch self {
    case .constant: "constant"
    case .step(let factor, let epochs): "step \(ExactNumber.text(factor)) \(epochs)"
    case .exponential(let factor): "exponential \(ExactNumber.text(factor))"
    case .cosine(let final, let epochs): "cosine \(ExactNumber.text(final)) \(epochs)"
    }
  }
}

extension Samples {
  /// A sample after the other, separated by commas: its inputs, and its class or its value.
  fileprivate var text: String {
    (0..<count).map { sample in
      let inputs = Array(inputs(of: sample)).text
      return labels.isEmpty
        ? "\(inputs) \(ExactNumber.text(values[sample]))" : "\(inputs) \(labels[sample])"
    }.joined(separator: ", ")
  }
}
