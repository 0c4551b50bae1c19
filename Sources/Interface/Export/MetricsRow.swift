import Training

/// What is known of a run at the end of one epoch, and what was changed there.
struct MetricsRow: Sendable {
  let entry: LossCurve.Entry
  /// The changes made in this epoch or, where not every epoch is known, since the row before.
  let edits: [String]

  /// All that a snapshot knows of its run, by rising epoch.
  static func all(of snapshot: TrainingSnapshot) -> [MetricsRow] {
    var entries = snapshot.timeline.earlierLosses + snapshot.curve.entries
    if snapshot.isLive, snapshot.shownCount == 0, entries.last?.epoch != snapshot.epoch {
      entries.append(
        LossCurve.Entry(
          TrainingRecord(
            epoch: snapshot.epoch, training: snapshot.training, test: snapshot.test,
            learningRate: snapshot.learningRate)))
    }
    var edits = snapshot.timeline.edits[...]
    return entries.enumerated().map { index, entry in
      let isLast = index == entries.count - 1
      let own = edits.prefix { $0.epoch <= entry.epoch || isLast }
      edits = edits.dropFirst(own.count)
      return MetricsRow(entry: entry, edits: own.map(\.words))
    }
  }
}
