/// A trainer's whole state at one moment, as a value.
public struct TrainerState: Sendable, Equatable {
  /// How many epochs were complete.
  public var epoch: Int
  /// How many samples of the running epoch had been shown.
  public var shownCount: Int
  /// How many times the parameters had changed.
  public var updateCount: Int
  /// How many times they had changed when the optimiser's memory began: 0, unless an edit of the
  /// run has emptied it.
  public var memoryStart = 0
  /// The weights and biases, in the order of `Parameters.values`.
  public var parameters: [Float]
  /// What the optimiser remembers of each parameter, one quantity after the other: Adam's two
  /// moments, momentum's velocity, nothing for gradient descent.
  public var optimizerMemory: [Float]
  /// The order of the samples in the running epoch.
  public var order: [Int32]
  /// The generator of the next epochs' orders.
  public var generator: SeededGenerator
  /// The generator of the next mini-batches' dropout; nil without.
  public var dropoutGenerator: SeededGenerator?

  /// How many bytes the state takes, about.
  public var byteCount: Int {
    (parameters.count + optimizerMemory.count + order.count) * 4 + 144
  }
}
