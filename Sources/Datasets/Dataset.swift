public import NeuralNetwork

/// A labelled data set in the data's own units, split into what is learned and what is held back.
public struct Dataset: Sendable, Hashable {
  /// What the network should say about a sample.
  public enum Kind: Sendable, Hashable {
    /// Which class it is of; a class is an index into the names.
    case classification(classNames: [String])
    /// Which value it has.
    case regression
  }

  /// The samples that are learned, never none.
  public let training: Samples
  /// The samples that are held back to judge by, possibly none.
  public let test: Samples
  /// What the inputs are called, `[input]`.
  public let inputNames: [String]
  /// What the network should say about a sample.
  public let kind: Kind
  /// What to show: the domain of the data with a margin; with one input, y is the value.
  public let bounds: PlaneBounds

  /// Creates a data set.
  ///
  /// - Precondition: both parts have as many inputs as there are names, and something is to learn.
  public init(
    training: Samples, test: Samples, inputNames: [String], kind: Kind, bounds: PlaneBounds
  ) {
    precondition(training.count > 0, "a data set needs something to learn")
    precondition(
      training.inputCount == inputNames.count && test.inputCount == inputNames.count,
      "a name for each input")
    self.training = training
    self.test = test
    self.inputNames = inputNames
    self.kind = kind
    self.bounds = bounds
  }

  /// How many inputs a sample has.
  public var inputCount: Int { inputNames.count }

  /// How many classes there are; 0 for a regression.
  public var classCount: Int { kind.classCount }
}

extension Dataset.Kind {
  /// How many classes there are; 0 for a regression.
  public var classCount: Int {
    switch self {
    case .classification(let classNames): classNames.count
    case .regression: 0
    }
  }
}
