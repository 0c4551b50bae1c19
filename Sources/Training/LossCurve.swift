import NeuralNetwork

/// The losses and accuracies of a run at fixed epochs: a bounded record that does not depend on
/// speed or watching.
///
/// It holds its first epoch and every multiple of `stride` behind it. A full curve drops every
/// other entry and doubles the stride, so the first `capacity` epochs are recorded when they are
/// new, then every other one, and so on: a curve of a million epochs costs as little as one of a
/// thousand.
public struct LossCurve: Sendable, Hashable {
  /// What the network came to at the end of one epoch.
  public struct Entry: Sendable, Hashable {
    /// The epoch that had just ended; 0 is before the first.
    public var epoch: Int
    /// The mean loss on the training set.
    public var trainingLoss: Float
    /// The mean loss on the test set, if there is one.
    public var testLoss: Float?
    /// The accuracy on the training set, of a regression R²; see `Metrics.score`.
    public var trainingScore: Float?
    /// The same on the test set, if there is one.
    public var testScore: Float?
    /// The step length η from there on; nil if it is not known.
    public var learningRate: Float?

    /// Creates an entry.
    public init(
      epoch: Int, trainingLoss: Float, testLoss: Float?, trainingScore: Float? = nil,
      testScore: Float? = nil, learningRate: Float? = nil
    ) {
      self.learningRate = learningRate
      self.epoch = epoch
      self.trainingLoss = trainingLoss
      self.testLoss = testLoss
      self.trainingScore = trainingScore
      self.testScore = testScore
    }

    /// Creates an entry of what a network came to.
    public init(_ record: TrainingRecord) {
      self.init(
        epoch: record.epoch, trainingLoss: record.training.loss, testLoss: record.test?.loss,
        trainingScore: record.training.score, testScore: record.test?.score,
        learningRate: record.learningRate)
    }
  }

  /// How many entries there can be, even and at least 2.
  public let capacity: Int
  /// The epoch of the first entry.
  public let firstEpoch: Int
  /// How many epochs lie between two entries: a power of two.
  public private(set) var stride = 1
  /// The entries, oldest first; the one at index i is of epoch `firstEpoch` + i · stride.
  public private(set) var entries: [Entry] = []

  /// Creates an empty curve.
  ///
  /// - Precondition: `capacity` is even and at least 2.
  public init(capacity: Int = 2_048, firstEpoch: Int = 0) {
    precondition(capacity >= 2 && capacity % 2 == 0, "a curve can be halved")
    self.capacity = capacity
    self.firstEpoch = firstEpoch
  }

  /// The epoch of the next entry.
  public var nextEpoch: Int { firstEpoch + entries.count * stride }

  /// Adds the losses of the next epoch that is to be recorded.
  ///
  /// - Precondition: `entry.epoch` is `nextEpoch`.
  public mutating func append(_ entry: Entry) {
    precondition(entry.epoch == nextEpoch, "a curve is recorded at fixed epochs")
    entries.append(entry)
    if entries.count == capacity { halve() }
  }

  private mutating func halve() {
    entries = Swift.stride(from: 0, to: entries.count, by: 2).map { entries[$0] }
    stride *= 2
  }
}
