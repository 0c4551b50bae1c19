/// What has become of one run of a sweep.
public struct SweepRow: Sendable, Hashable {
  /// How a run ended.
  public enum Ending: String, Sendable, CaseIterable {
    /// The goal was reached.
    case goalReached = "goal reached"
    /// A stop rule was met before.
    case stopped
    /// The loss or a parameter was no longer finite.
    case diverged
    /// All epochs were trained, the weights came back again and again.
    case cycling
    /// All epochs were trained, the loss hardly fell any more.
    case stuck
    /// All epochs were trained.
    case goalNotReached = "goal not reached"
  }

  /// Its place among all runs of the sweep, 0 the first.
  public let run: Int
  /// What data, order and first weights were drawn from.
  public let seed: UInt64
  /// Which first weights: 0 the scenario's own, 1 the first drawn ones.
  public let draw: Int
  /// How many epochs were trained.
  public let epochs: Int
  /// The epoch at which the goal was reached for the first time; nil if it wasn't.
  public let solvedEpoch: Int?
  /// How it ended.
  public let ending: Ending
  /// The rule that ended it, in words, if one did.
  public let reason: String?
  /// The mean loss on the training set.
  public let loss: Float
  /// The share of the training set in its class; nil without classes.
  public let accuracy: Float?
  /// The mean loss on the test set, if there is one.
  public let testLoss: Float?
  /// The share of the test set in its class, if there is one.
  public let testAccuracy: Float?
  /// The weights and biases in the end, layer by layer weights `[neuron][input]` then biases.
  public let parameters: [Float]

  /// Creates a row.
  public init(
    run: Int, seed: UInt64, draw: Int, epochs: Int, solvedEpoch: Int?, ending: Ending,
    reason: String?, loss: Float, accuracy: Float?, testLoss: Float?, testAccuracy: Float?,
    parameters: [Float]
  ) {
    (self.run, self.seed, self.draw) = (run, seed, draw)
    (self.epochs, self.solvedEpoch, self.ending) = (epochs, solvedEpoch, ending)
    (self.reason, self.loss, self.accuracy) = (reason, loss, accuracy)
    (self.testLoss, self.testAccuracy, self.parameters) = (testLoss, testAccuracy, parameters)
  }
}
