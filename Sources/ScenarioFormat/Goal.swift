public import NeuralNetwork

/// When a run has learned what it should.
public enum Goal: Sendable, Hashable {
  /// The accuracy on the training set is at least this, 0 to 1.
  case accuracy(Float)
  /// The mean loss on the training set is at most this.
  case loss(Float)

  /// Whether a network with these metrics has reached it.
  public func isReached(by metrics: Metrics) -> Bool {
    switch self {
    case .accuracy(let accuracy): metrics.accuracy.map { $0 >= accuracy } ?? false
    case .loss(let loss): metrics.loss <= loss
    }
  }
}
