/// Says when a replay has taken so long that a reader wants to know how far it is.
struct ReplayWatch {
  /// A moment of the clock that is given.
  typealias Instant = ContinuousClock.Instant

  /// How long nothing is said: most replays are done by then.
  static let patience = Duration.milliseconds(200)
  /// The time between two words on one replay.
  static let interval = Duration.milliseconds(100)

  /// The known epoch from which it began; another target may change it.
  var origin = 0
  private var nextTold: Instant

  /// Creates a watch over a replay that begins now.
  init(began: Instant) {
    nextTold = began + Self.patience
  }

  /// The share of the way that is done, 0 to 1; nil while it is not yet time to say so.
  mutating func takeProgress(at epoch: Int, of target: Int, now: Instant) -> Double? {
    guard now >= nextTold else { return nil }
    nextTold = now + Self.interval
    guard target > origin else { return 0 }
    return min(max(Double(epoch - origin) / Double(target - origin), 0), 1)
  }
}
