/// Measures how many epochs a second a run trains: over the last second, or the last two epochs if
/// they take longer.
package struct SpeedMeter: Sendable {
  /// A moment of the clock that measures the speed.
  package typealias Instant = ContinuousClock.Instant

  /// How much of the past counts.
  package static let window = Duration.seconds(1)
  /// From less than this nothing is told.
  package static let shortest = Duration.milliseconds(100)

  private var samples: [(instant: Instant, epochCount: Int)] = []

  /// Creates a meter that has seen nothing.
  package init() {}

  /// The speed in epochs per second; nil while too little is known.
  package var epochsPerSecond: Double? {
    guard let first = samples.first, let last = samples.last else { return nil }
    let time = last.instant - first.instant
    guard time >= SpeedMeter.shortest else { return nil }
    return Double(last.epochCount - first.epochCount) / (time / .seconds(1))
  }

  /// Notes how many epochs have been trained in all, now.
  package mutating func note(epochCount: Int, now: Instant) {
    guard samples.last?.epochCount != epochCount else { return }
    samples.append((now, epochCount))
    while samples.count > 2, now - samples[1].instant >= SpeedMeter.window {
      samples.removeFirst()
    }
  }

  /// Forgets everything: the run stood still, or its pace has changed.
  package mutating func reset() {
    samples = []
  }
}
