/// How good a network is on a set of samples.
public struct Metrics: Sendable, Hashable {
  /// The mean loss.
  public var loss: Float
  /// How many samples are put into their class; nil where there are no classes: in a regression.
  public var correctCount: Int?
  /// How many samples there are.
  public var count: Int

  /// Creates metrics.
  public init(loss: Float, correctCount: Int?, count: Int) {
    self.loss = loss
    self.correctCount = correctCount
    self.count = count
  }

  /// The share of samples put into their class, 0 to 1; nil without classes or samples.
  public var accuracy: Float? {
    guard let correctCount, count > 0 else { return nil }
    return Float(correctCount) / Float(count)
  }
}
