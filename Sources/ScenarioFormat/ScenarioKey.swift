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
      "network", "activation", "linear, step, sigmoid, tanh, relu, leaky-relu", standard: "tanh",
      "What the hidden neurons make of z."),
    ScenarioKey(
      "network", "output", "sigmoid, tanh, linear, softmax", standard: "as the data ask",
      "What the output neurons make of z."),
    ScenarioKey(
      "network", "initialization", "xavier, he, fan-in, playground", standard: "xavier",
      "How the first weights are drawn."),
    ScenarioKey(
      "network", "start", "a number for each weight and bias", standard: "drawn",
      "The first weights and biases, layer by layer."),
    ScenarioKey(
      "training", "loss", "squared-error, binary-cross-entropy, softmax-cross-entropy",
      standard: "as the data ask", "What is made smaller."),
    ScenarioKey(
      "training", "optimizer", "sgd, adam", standard: "sgd", "How a gradient becomes a step."),
    ScenarioKey("training", "learning-rate", "1e-6 … 1000", standard: "0.1", "The step length."),
    ScenarioKey(
      "training", "mini-batch-size", "1 … 100000 samples", standard: "10",
      "How many samples an update averages."),
    ScenarioKey(
      "goal", "accuracy", "0 … 1", standard: "none", "Reached at this accuracy on the training set."
    ),
    ScenarioKey(
      "goal", "loss", "number > 0", standard: "none",
      "Reached at this mean loss on the training set."),
  ]

  /// The sections, in reading order.
  public static let sections = ["data", "network", "training", "goal"]
}
