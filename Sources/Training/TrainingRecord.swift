public import NeuralNetwork

/// How good a network is at the end of one epoch.
public struct TrainingRecord: Sendable, Hashable {
  /// The epoch that had just ended; 0 is before the first.
  public var epoch: Int
  /// Loss and accuracy on the training set.
  public var training: Metrics
  /// Loss and accuracy on the test set, if there is one.
  public var test: Metrics?
  /// The step length η from there on; nil if it is not known.
  public var learningRate: Float?

  /// Creates a record.
  public init(epoch: Int, training: Metrics, test: Metrics?, learningRate: Float? = nil) {
    self.learningRate = learningRate
    self.epoch = epoch
    self.training = training
    self.test = test
  }
}
