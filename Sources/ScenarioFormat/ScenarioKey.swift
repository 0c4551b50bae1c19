import Datasets

/// A key of a scenario file: where it stands, what it may be, what it means.
///
/// The parser, its messages and the page that documents the format all follow this table.
public struct ScenarioKey: Sendable, Hashable {
  /// The section it stands in, nil at the top of the file.
  public let section: String?
  /// Its name.
  public let name: String
  /// What it may be, with its unit.
  public let values: String
  /// What it is when nothing is said.
  public let standard: String
  /// What it means, in one sentence.
  public let meaning: String

  /// The name with its section: `data.noise`.
  public var path: String { section.map { "\($0).\(name)" } ?? name }

  private init(
    _ section: String?, _ name: String, _ values: String, standard: String, _ meaning: String
  ) {
    self.section = section
    self.name = name
    self.values = values
    self.standard = standard
    self.meaning = meaning
  }

  /// Every key, in reading order.
  public static let all: [ScenarioKey] = [
    ScenarioKey(nil, "title", "text", standard: "empty", "What it is about, in one line."),
    ScenarioKey(
      nil, "seed", "whole number ≥ 0", standard: "7", "Data, weights and order follow from it."),
    ScenarioKey(
      nil, "pace", "0.1 … 1e9 epochs a second", standard: "10", "How fast it is watched."),
    ScenarioKey(
      "data", "generator", "a name below", standard: "required", "How the samples are made."),
    ScenarioKey(
      "data", "gate", "and, or, nand, nor, xor, xnor", standard: "xor",
      "The Boolean function of corners and corner-clouds."),
    ScenarioKey(
      "data", "samples", "whole number", standard: "the generator's",
      "How many, training and test together."),
    ScenarioKey(
      "data", "noise", "number", standard: "the generator's",
      "How noisy, in the generator's own sense."),
    ScenarioKey(
      "data", "gap", "number, data units", standard: "the generator's",
      "How far the samples keep from the border."),
    ScenarioKey(
      "data", "classes", "whole number", standard: "the generator's",
      "How many classes arms and blobs have."),
    ScenarioKey(
      "data", "test-share", "0 … 0.9", standard: "0",
      "The share of each class held back as the test set."),
    ScenarioKey(
      "data", "standardize", "true, false", standard: "true",
      "Whether inputs get mean 0 and deviation 1."),
    ScenarioKey(
      "network", "hidden-layers", "up to 8 widths of 1 … 64", standard: "[]",
      "How many neurons each hidden layer has."),
    ScenarioKey(
      "network", "activation", ScenarioNames.listed(ScenarioNames.hiddenActivations),
      standard: "tanh", "What the hidden neurons make of z; a list names one for each layer."),
    ScenarioKey(
      "network", "output", ScenarioNames.listed(ScenarioNames.outputActivations),
      standard: "as the data ask",
      "What the output neurons make of z."),
    ScenarioKey(
      "network", "initialization", ScenarioNames.listed(ScenarioNames.initializations),
      standard: "xavier", "How the first weights are drawn."),
    ScenarioKey(
      "network", "start", "a number for each weight and bias", standard: "drawn",
      "The first weights and biases, layer by layer."),
    ScenarioKey(
      "training", "rule", ScenarioNames.listed(ScenarioNames.rules), standard: "backpropagation",
      "What changes the weights; the others are for a single layer."),
    ScenarioKey(
      "training", "loss", ScenarioNames.listed(ScenarioNames.losses), standard: "as the data ask",
      "What is made smaller."),
    ScenarioKey(
      "training", "optimizer", ScenarioNames.listed(ScenarioNames.optimizers), standard: "sgd",
      "How a gradient becomes a step."),
    ScenarioKey(
      "training", "momentum", "0 … 0.9999", standard: "0.9",
      "How much of its speed momentum and nesterov keep."),
    ScenarioKey(
      "training", "decay", "0 … 0.9999", standard: "0.99",
      "How much of its mean square rmsprop keeps."),
    ScenarioKey(
      "training", "beta1", "0 … 0.9999", standard: "0.9",
      "How much of their mean adam and adamw keep."),
    ScenarioKey(
      "training", "beta2", "0 … 0.99999", standard: "0.999",
      "How much of their mean square adam and adamw keep."),
    ScenarioKey(
      "training", "epsilon", "1e-12 … 1", standard: "1e-8, adagrad 1e-10",
      "What keeps the adaptive optimisers from dividing by 0."),
    ScenarioKey(
      "training", "weight-decay", "0 … 1", standard: "0.01",
      "The share of each weight that adamw takes away, times the step length."),
    ScenarioKey("training", "learning-rate", "1e-6 … 1000", standard: "0.1", "The step length."),
    ScenarioKey(
      "training", "schedule", ScenarioNames.listed(ScenarioNames.schedules), standard: "constant",
      "How the step length changes from epoch to epoch."),
    ScenarioKey(
      "training", "schedule-factor", "0 … 1", standard: "0.5, exponential 0.99",
      "By what step and exponential multiply it."),
    ScenarioKey(
      "training", "schedule-epochs", "1 … 1000000000 epochs", standard: "100",
      "After how many epochs step does so, and how many cosine takes."),
    ScenarioKey(
      "training", "final-learning-rate", "0 … 1000", standard: "0", "Where cosine ends."),
    ScenarioKey(
      "training", "mini-batch-size", "1 … 100000 samples", standard: "10",
      "How many samples an update averages."),
    ScenarioKey(
      "training", "order", ScenarioNames.listed(ScenarioNames.orders), standard: "shuffled",
      "Whether each epoch shows the samples in a fresh order."),
    ScenarioKey(
      "training", "l1", "0 … 1000", standard: "0", "What a weight's size costs, biases are free."),
    ScenarioKey(
      "training", "l2", "0 … 1000", standard: "0", "What half of a weight's square costs."),
    ScenarioKey(
      "training", "dropout", "0 … 0.95", standard: "0",
      "How often a hidden neuron is left out of a mini-batch."),
    ScenarioKey(
      "goal", "accuracy", "0 … 1", standard: "none", "Reached at this accuracy on the training set."
    ),
    ScenarioKey(
      "goal", "loss", "number > 0", standard: "none",
      "Reached at this mean loss on the training set."),
    ScenarioKey(
      "stop", "epochs", "1 … 1000000000 epochs", standard: "none", "Stops after so many epochs."),
    ScenarioKey(
      "stop", "loss", "number > 0", standard: "none",
      "Stops at this mean loss on the training set."),
    ScenarioKey(
      "stop", "accuracy", "0 … 1", standard: "none",
      "Stops at this accuracy on the training set."),
    ScenarioKey(
      "stop", "plateau", "1 … 1000000 epochs", standard: "none",
      "Stops when the training loss hasn't fallen by a thousandth for so many epochs."),
    ScenarioKey(
      "stop", "patience", "1 … 1000000 epochs", standard: "none",
      "Stops early, when the test loss hasn't fallen for so many epochs."),
    ScenarioKey(
      "stop", "seconds", "0.1 … 1000000 seconds", standard: "none",
      "Stops after so much time of training; the only rule that depends on the machine."),
  ]

  /// The sections, in reading order.
  public static let sections = ["data", "network", "training", "goal", "stop"]
}
