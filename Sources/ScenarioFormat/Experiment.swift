public import Datasets
public import NeuralNetwork

/// All that a training run begins with, worked out from a scenario: data, network, first
/// parameters.
public struct Experiment: Sendable, Hashable {
  /// Where it comes from; an edit of the run changes its settings.
  public internal(set) var scenario: Scenario
  /// Which initial parameters: 0 the scenario's own, others drawn anew.
  ///
  /// Data and order never depend on it.
  public internal(set) var draw: Int
  /// The data in their own units.
  public internal(set) var dataset: Dataset
  /// The way from the data's units to the network's inputs.
  public let inputMap: InputMap
  /// What is learned, as the network takes it.
  public internal(set) var trainingSet: LabeledSet
  /// What is held back, as the network takes it; possibly empty.
  public internal(set) var testSet: LabeledSet
  /// The four combinations 00, 01, 10, 11 of inputs that have just two values each, in the data's
  /// own units; nil for other data.
  public internal(set) var corners: [Point]?
  /// The parameters at epoch 0, or those right after an edit that has changed the network's shape.
  public internal(set) var initialParameters: Parameters
  /// The neurons whose weights and biases stay as they are.
  public internal(set) var frozenNeurons: Set<NeuronPlace> = []
  /// Single weights and biases that stay as they are, none of a frozen neuron.
  public internal(set) var frozenParameters: Set<ParameterPlace> = []
  /// How many times edits have drawn weights.
  var drawnEditCount = 0

  /// Works a scenario out.
  ///
  /// - Precondition: `draw` is not negative.
  public init(_ scenario: Scenario, draw: Int = 0) {
    let dataset = scenario.source.dataset(seed: scenario.seed, testShare: scenario.testShare)
    let inputMap = InputMap(
      features: scenario.features, of: dataset.training, standardizes: scenario.standardizes)
    let encoding = TargetEncoding(
      output: scenario.outputActivation, classCount: dataset.classCount)
    self.scenario = scenario
    self.draw = draw
    self.dataset = dataset
    self.inputMap = inputMap
    corners = dataset.training.corners
    trainingSet = encoding.labeledSet(dataset.training, inputMap: inputMap)
    testSet = encoding.labeledSet(dataset.test, inputMap: inputMap)
    initialParameters = Self.initialParameters(of: scenario, draw: draw)
  }

  /// The same data and settings with other initial parameters, and nothing frozen.
  ///
  /// - Precondition: `draw` is not negative.
  public func with(draw: Int) -> Experiment {
    var experiment = self
    experiment.draw = draw
    experiment.initialParameters = Self.initialParameters(of: scenario, draw: draw)
    experiment.frozenNeurons = []
    experiment.frozenParameters = []
    experiment.drawnEditCount = 0
    return experiment
  }

  /// Whether training leaves a weight or bias as it is.
  public func isFrozen(_ place: ParameterPlace) -> Bool {
    frozenNeurons.contains(place.neuron) || frozenParameters.contains(place)
  }

  /// What the network's inputs are called, `[input]`.
  public var inputNames: [String] { inputMap.features.map { $0.name(of: dataset.inputNames) } }

  /// Whether it is linear regression in one input: a single linear neuron that sees x as it is.
  public var isLinearRegression: Bool {
    let layers = architecture.layers
    return dataset.kind == .regression && inputMap.features == [.x1] && layers.count == 1
      && layers[0].activation == .linear
  }

  /// The shape of the network.
  public var architecture: Architecture { initialParameters.architecture }

  /// The settings that are not learned.
  public var hyperparameters: Hyperparameters { scenario.hyperparameters }

  /// A trainer at epoch 0.
  public func makeTrainer() -> Trainer {
    Trainer(
      parameters: initialParameters, trainingSet: trainingSet,
      hyperparameters: scenario.hyperparameters, seed: scenario.seed, frozen: frozenNeurons,
      frozenParameters: frozenParameters)
  }

  private static func initialParameters(of scenario: Scenario, draw: Int) -> Parameters {
    precondition(draw >= 0, "draws count from 0")
    let architecture = scenario.architecture
    if draw == 0, let start = scenario.start {
      return Parameters(architecture: architecture, values: start)
    }
    var generator = SeededGenerator(
      seed: scenario.seed, stream: .parameters, draw: UInt64(draw))
    return scenario.initialization.parameters(for: architecture, using: &generator)
  }
}
