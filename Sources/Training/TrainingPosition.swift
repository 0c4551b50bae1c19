/// A moment of a run: so many epochs complete, and so many samples of the next one shown.
package struct TrainingPosition: Sendable, Hashable, Comparable {
  /// How many epochs are complete.
  package var epoch: Int
  /// How many samples of the running epoch have been shown; 0 at an epoch's boundary.
  package var shownCount: Int

  /// Creates a position.
  package init(epoch: Int, shownCount: Int = 0) {
    self.epoch = epoch
    self.shownCount = shownCount
  }

  /// The epoch that no run reaches: to train on without an end.
  package static let unreachable = TrainingPosition(epoch: .max)

  /// Compares epochs first, then samples within one.
  package static func < (left: TrainingPosition, right: TrainingPosition) -> Bool {
    (left.epoch, left.shownCount) < (right.epoch, right.shownCount)
  }

  /// The end of the epoch that lies `count` epochs on, or back; from inside an epoch the first step
  /// leads to its end or its start.
  package func stepped(epochs count: Int) -> TrainingPosition {
    let isBackFromInside = count < 0 && shownCount > 0
    let (sum, overflow) = epoch.addingReportingOverflow(count)
    guard !overflow else { return TrainingPosition(epoch: count < 0 ? 0 : .max) }
    return TrainingPosition(epoch: max(0, sum + (isBackFromInside ? 1 : 0)))
  }

  /// The position after the next multiple of `count` shown samples: 1 is a sample, the mini-batch's
  /// size a mini-batch.
  package func stepped(samples count: Int, of sampleCount: Int) -> TrainingPosition {
    let count = max(1, min(count, sampleCount))
    let next = (shownCount / count + 1) * count
    return next < sampleCount
      ? TrainingPosition(epoch: epoch, shownCount: next)
      : TrainingPosition(epoch: epoch + 1)
  }
}
