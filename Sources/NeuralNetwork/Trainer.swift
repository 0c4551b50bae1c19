/// Trains one network: pure arithmetic, no clock, no thread. Not `Sendable`: one owner, one queue.
///
/// The same architecture, data, hyperparameters, parameters and state give the same bits, always.
public final class Trainer {
  /// The samples that are learned.
  public let trainingSet: LabeledSet
  /// The settings of the run.
  public let hyperparameters: Hyperparameters

  /// Creates a trainer at epoch 0.
  ///
  /// - Precondition: the sets' inputs and outputs are those of the architecture.
  public init(
    parameters: Parameters, trainingSet: LabeledSet, hyperparameters: Hyperparameters, seed: UInt64
  ) {
    fatalError("contract")
  }

  /// The weights and biases as they are now.
  public var parameters: Parameters { fatalError("contract") }
  /// How many epochs are complete.
  public var epoch: Int { fatalError("contract") }
  /// How many samples of the running epoch have been shown; 0 at an epoch's boundary.
  public var shownCount: Int { fatalError("contract") }
  /// How many times the parameters have changed.
  public var updateCount: Int { fatalError("contract") }
  /// The sample last shown, an index into the training set; nil at an epoch's boundary.
  public var currentSample: Int? { fatalError("contract") }

  /// Trains to the end of the running epoch: the whole next one from a boundary, else what is left of it.
  public func runEpoch() { fatalError("contract") }
  /// Trains to the end of the running mini-batch: one update.
  public func runMiniBatch() { fatalError("contract") }
  /// Shows one sample; with the last one of its mini-batch the parameters are updated.
  public func runSample() { fatalError("contract") }

  /// The loss and accuracy of the network as it is now.
  ///
  /// - Precondition: the set's inputs and outputs are those of the architecture.
  public func metrics(on set: LabeledSet) -> Metrics { fatalError("contract") }

  /// Everything that the future depends on, to come back to.
  public var state: TrainerState { fatalError("contract") }
  /// Goes back to a state of the same run.
  public func restore(_ state: TrainerState) { fatalError("contract") }
}

/// A trainer's whole state at one moment, as a value.
public struct TrainerState: Sendable, Equatable {
  /// How many epochs were complete.
  public var epoch: Int
  /// How many samples of the running epoch had been shown.
  public var shownCount: Int
  /// How many times the parameters had changed.
  public var updateCount: Int
  /// The weights and biases, in the order of `Parameters.values`.
  public var parameters: [Float]
  /// What the optimiser remembers: Adam's two moments, nothing for gradient descent.
  public var optimizerMemory: [Float]
  /// The order of the samples in the running epoch.
  public var order: [Int32]
  /// The generator of the next epochs' orders.
  public var generator: SeededGenerator

  /// How many bytes the state takes, about.
  public var byteCount: Int {
    (parameters.count + optimizerMemory.count + order.count) * 4 + 96
  }
}
