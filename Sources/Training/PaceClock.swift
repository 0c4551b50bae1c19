/// Says when the next epoch of a paced run is due: without drift, and without hurry after a pause.
///
/// Due times are counted from an anchor, so a late epoch doesn't delay those after it. What is more
/// than `patience` late (the machine slept, or is too slow for the pace) is not caught up with.
package struct PaceClock: Sendable {
  /// A moment of the clock that measures the pace.
  package typealias Instant = ContinuousClock.Instant

  /// How late an epoch may be and still be caught up with.
  package static let patience = Duration.milliseconds(100)

  private var anchor: Instant
  private var completedCount = 0
  private var interval: Duration

  /// Creates a clock with a moment at which the first epoch is due.
  ///
  /// - Precondition: `epochsPerSecond` is above 0 and finite.
  package init(epochsPerSecond: Double, firstDue: Instant) {
    anchor = firstDue
    interval = PaceClock.interval(epochsPerSecond)
  }

  /// The time from one epoch to the next.
  ///
  /// - Precondition: `epochsPerSecond` is above 0 and finite.
  package static func interval(_ epochsPerSecond: Double) -> Duration {
    precondition(epochsPerSecond > 0 && epochsPerSecond.isFinite, "a pace has an interval")
    return .seconds(1 / epochsPerSecond)
  }

  /// When the next epoch is due.
  package var nextDue: Instant { anchor + interval * completedCount }

  /// How many epochs are due now and not yet complete.
  package mutating func dueCount(now: Instant) -> Int {
    let late = now - nextDue
    guard late >= .zero else { return 0 }
    guard late <= PaceClock.patience else {
      start(at: now)
      return 1
    }
    return Int(late / interval) + 1
  }

  /// Notes that so many epochs are complete.
  package mutating func complete(_ count: Int) {
    completedCount += count
  }

  /// Changes the speed; the time since the last epoch was due counts.
  ///
  /// - Precondition: `epochsPerSecond` is above 0 and finite.
  package mutating func change(epochsPerSecond: Double, now: Instant) {
    let lastDue = nextDue - interval
    interval = PaceClock.interval(epochsPerSecond)
    start(at: max(now, lastDue + interval))
  }

  private mutating func start(at instant: Instant) {
    anchor = instant
    completedCount = 0
  }
}
