package import NeuralNetwork

/// Measures how many epochs a second the machine can train: epochs over the time spent in them.
///
/// Only stretches long enough for the clock and warm enough for the caches count: a single epoch of
/// XOR takes a quarter of a microsecond, ten times as much as reading the clock does.
package struct CapacityMeter: Sendable {
  /// The shortest stretch that counts.
  package static let shortest = Duration.microseconds(100)
  /// How much busy time back a stretch has lost two thirds of its weight.
  package static let memory = Duration.milliseconds(200)

  /// How long a stretch must be to tell of the machine by itself.
  package static let probeLength = Duration.milliseconds(2)

  /// The speed in epochs per second of computing; nil until measured.
  package private(set) var epochsPerSecond: Double?

  private var epochs = 0.0
  private var seconds = 0.0

  /// Creates a meter that has seen nothing.
  package init() {}

  /// Notes that so many epochs took so long; short stretches don't count.
  package mutating func note(epochCount: Int, took duration: Duration) {
    guard duration >= CapacityMeter.shortest, epochCount > 0 else { return }
    let latest = duration / .seconds(1)
    let kept = max(0, 1 - latest / (CapacityMeter.memory / .seconds(1)))
    epochs = epochs * kept + Double(epochCount)
    seconds = seconds * kept + latest
    epochsPerSecond = epochs / seconds
  }

  /// Measures a trainer that is there for nothing else, for about twice `probeLength`.
  package mutating func measure(
    _ trainer: Trainer, now: () -> ContinuousClock.Instant, isInterrupted: () -> Bool
  ) {
    var count = 1
    while !isInterrupted() {
      let start = now()
      for _ in 0..<count { trainer.runEpoch() }
      let duration = now() - start
      guard duration < CapacityMeter.probeLength else {
        return note(epochCount: count, took: duration)
      }
      count *= 2
    }
  }
}
