/// How a run's loss has gone, judged by its curve alone.
public struct LossCourse: Sendable, Hashable {
  private let losses: [Float]
  private let stride: Int
  private let chanceLoss: Float

  /// Reads a curve.
  ///
  /// - Parameters:
  ///   - curve: the losses so far.
  ///   - chanceLoss: the loss of a network that knows nothing.
  public init(_ curve: LossCurve, chanceLoss: Float) {
    losses = curve.entries.map(\.trainingLoss)
    stride = curve.stride
    self.chanceLoss = chanceLoss
  }

  /// That a loss jumps up and down, or climbs.
  public struct Jump: Sendable, Hashable {
    /// The lowest loss of late.
    public let low: Float
    /// The highest loss of late.
    public let high: Float
    /// Whether it only goes up.
    public let isClimb: Bool

    /// Creates what is said of a loss.
    public init(low: Float, high: Float, isClimb: Bool) {
      self.low = low
      self.high = high
      self.isClimb = isClimb
    }
  }

  /// Whether the loss jumps: in the last 24 entries it has risen at least six times by more than a
  /// tenth of the loss of a network that knows nothing, and once to that loss or above.
  ///
  /// Of 3,500 runs of built-in scenarios that reached their goal, from 40 starts each, one had
  /// jumped before, besides those whose learning rate is 10.
  public var jump: Jump? {
    let last = losses.suffix(25)
    guard last.count == 25 else { return nil }
    let rises = zip(last, last.dropFirst()).filter { $1 - $0 > chanceLoss / 10 }
    guard rises.count >= 6, let low = last.min(), let high = last.max(), high >= chanceLoss else {
      return nil
    }
    return Jump(low: low, high: high, isClimb: rises.count == 24)
  }

  /// In how many epochs the loss would halve if it went on falling as it does; nil unless it falls
  /// steadily.
  ///
  /// Asked are the newest half of all entries, 32 at least. It must fall from each eighth of them
  /// to the next, and in the second half of them by seven tenths of what it fell in the first:
  /// otherwise it is about to come to rest somewhere.
  public var halvingTime: Int? {
    let count = max(losses.count / 2, 32) / 8 * 8
    guard losses.count > count else { return nil }
    let places = (0...8).map { losses[losses.count - 1 - count + $0 * count / 8] }
    guard zip(places, places.dropFirst()).allSatisfy({ $0 > $1 }), places[8] > 0 else { return nil }
    let (first, second) = (places[0] - places[4], places[4] - places[8])
    guard second >= 0.7 * first else { return nil }
    // ln 2 times the loss over its fall in one epoch.
    let epochs = 0.693 * places[8] / second * Float(count / 2 * stride)
    return epochs < 1e9 ? Int(epochs) : nil
  }
}
