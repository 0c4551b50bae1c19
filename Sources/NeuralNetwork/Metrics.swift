/// How good a network is on a set of samples.
public struct Metrics: Sendable, Hashable {
  /// The mean loss.
  public var loss: Float
  /// How many samples are put into their class; nil where there are no classes: in a regression.
  public var correctCount: Int?
  /// How many samples there are.
  public var count: Int
  /// R² = 1 − Σ (a − t)² / Σ (t − t̄)², 1 at best: the share of the targets' variance that is
  /// explained; nil where there are classes, or the targets don't vary.
  public var coefficientOfDetermination: Float?

  /// Creates metrics.
  public init(
    loss: Float, correctCount: Int?, count: Int, coefficientOfDetermination: Float? = nil
  ) {
    self.loss = loss
    self.correctCount = correctCount
    self.count = count
    self.coefficientOfDetermination = coefficientOfDetermination
  }

  /// The share of samples put into their class, 0 to 1; nil without classes or samples.
  public var accuracy: Float? {
    guard let correctCount, count > 0 else { return nil }
    return Float(correctCount) / Float(count)
  }

  /// How good that is, 1 at best: the accuracy, of a regression R², which may be below 0; nil where
  /// there is neither.
  public var score: Float? { accuracy ?? coefficientOfDetermination }
}
