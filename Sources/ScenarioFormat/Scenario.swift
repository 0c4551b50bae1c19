public import Datasets
public import NeuralNetwork

/// What to learn and how, and what to look at: all that a scenario file says.
public struct Scenario: Sendable, Hashable {
  /// What it is called on the command line.
  public var name: String
  /// What it is about, in one line.
  public var title: String
  /// The heading that it is listed under.
  public var chapter: String?
  /// Where the samples come from.
  public var source: DataSource
  /// What the network gets to see of a sample, `[input]`.
  public var features: [InputFeature]
  /// The share of each class that is held back as the test set, 0 to 0.9.
  public var testShare: Double
  /// Whether the inputs are standardised by the training set's means and deviations.
  public var standardizes: Bool
  /// The layers between inputs and output.
  public var hiddenLayers: [Architecture.Layer]
  /// The activation function of the output layer.
  public var outputActivation: ActivationFunction
  /// What is made smaller, with which optimiser, at which rate, in which mini-batches.
  public var hyperparameters: Hyperparameters
  /// How the first weights are drawn.
  public var initialization: Initialization
  /// The first parameters, layer by layer weights `[neuron][input]` then biases; nil draws them.
  public var start: [Float]?
  /// What all random numbers follow from.
  public var seed: UInt64
  /// The speed at which it is watched, in epochs per second.
  public var pace: Double
  /// Whether it waits at epoch 0 to be started.
  public var beginsPaused = false
  /// When it has learned what it should, if that is said.
  public var goal: Goal?
  /// When training pauses by itself.
  public var stopRules: [StopRule] = []
  /// What is shown first.
  public var view = ViewRequest()
  /// What it teaches, if that is written down.
  public var lesson: Lesson?
  /// What it promises, if it promises something.
  public var outcome: ExpectedOutcome?
  /// The runs that are shown side by side, the first of them this scenario's own; possibly none.
  public var variants: [Variant] = []

  /// Draws data, weights and order from another seed, in each variant too.
  public mutating func take(seed: UInt64) {
    self.seed = seed
    variants = variants.map { variant in
      var scenario = variant.scenario
      scenario.seed = seed
      return Variant(name: variant.name, scenario: scenario)
    }
  }

  /// The shape of the network.
  public var architecture: Architecture {
    let outputs = max(source.kind.classCount > 2 ? source.kind.classCount : 1, 1)
    return Architecture(
      inputCount: features.count,
      layers: hiddenLayers + [Architecture.Layer(width: outputs, activation: outputActivation)])
  }
}
