import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import Training

/// What is known of a run before it begins: it follows from data, shape and start.
struct Prospects: Sendable {
  /// What no weights can do; nil if nothing is known to be impossible, or no goal says what to do.
  let impossibility: Impossibility?
  /// The loss of a network that knows nothing.
  let chanceLoss: Float
  /// How steep the loss is at the start; nil for a rule that doesn't go down on it.
  let steepness: Float?
  /// The mean slope of each layer's neurons at the start, as a share of the steepest, `[layer]`;
  /// nil for functions that don't flatten on both sides.
  let layerSteepness: [Float?]

  /// What they were worked out from.
  private struct Origin: Hashable {
    let set: LabeledSet
    let start: Parameters
    let goal: Goal?
    let hyperparameters: Hyperparameters
  }

  private let origin: Origin

  /// Works them out, unless they are known from earlier.
  init(of experiment: Experiment, reusing old: Prospects?) {
    let origin = Origin(
      set: experiment.trainingSet, start: experiment.initialParameters,
      goal: experiment.scenario.goal, hyperparameters: experiment.hyperparameters)
    if let old, old.origin == origin {
      self = old
      return
    }
    self.origin = origin
    impossibility = Self.impossibility(of: experiment)
    chanceLoss = experiment.chanceLoss
    steepness = experiment.lossSurface(at: experiment.initialParameters)?.steepness
    let architecture = experiment.architecture
    let values = experiment.trainingSet.thinned(to: 2_000)
      .layerValues(under: experiment.initialParameters)
    layerSteepness = architecture.layers.indices.map { architecture.steepness(ofLayer: $0, values) }
  }

  private static func impossibility(of experiment: Experiment) -> Impossibility? {
    guard experiment.dataset.classCount > 1, let goal = experiment.scenario.goal else { return nil }
    let accuracy: Float = if case .accuracy(let accuracy) = goal { accuracy } else { 1 }
    return Impossibility(
      architecture: experiment.architecture, set: experiment.trainingSet,
      labels: experiment.dataset.training.labels, accuracy: accuracy)
  }
}

extension Experiment {
  /// The loss over the training set, or over every so many samples of a large one, about some
  /// parameters; nil for a rule that doesn't go down on it.
  func lossSurface(at parameters: Parameters) -> LossSurface? {
    guard hyperparameters.rule == .backpropagation else { return nil }
    return LossSurface(
      at: parameters, loss: hyperparameters.loss, penalty: hyperparameters.penalty,
      on: trainingSet.thinned(to: 2_000))
  }
}
