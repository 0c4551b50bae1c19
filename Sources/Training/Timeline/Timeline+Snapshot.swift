import NeuralNetwork
import ScenarioFormat

extension Timeline {
  /// What a screen sees of the position; whether and how fast it runs is for the caller to say.
  package func snapshot(pace: Pace) -> TrainingSnapshot {
    var snapshot = run.snapshot(pace: pace)
    snapshot.newestEpoch = newestEpoch
    snapshot.outcome = outcome
    snapshot.stop = run.stop.flatMap { isOnPath($0.epoch) ? $0 : nil }
    snapshot.historyByteCount = historyByteCount
    snapshot.historyByteLimit = byteLimit + byteLimit / 4
    if !isOriginal { snapshot.experiment = run.experiment }
    guard let last = stretches[path[path.count - 1]] else { return snapshot }
    if let run = last.run { (snapshot.curve, snapshot.path) = (run.curve, run.path) }
    snapshot.newestEntry = last.end?.entry
    snapshot.timeline = summary
    snapshot.record = currentRecord
    for place in summary.branches.indices where summary.branches[place].isShown {
      snapshot.timeline.branches[place].newestEpoch = snapshot.newestEpoch
      snapshot.timeline.branches[place].newest = last.end?.entry ?? last.losses.last
    }
    return snapshot
  }

  /// What has become of the run, as far as it is on the path.
  package var outcome: TrainingOutcome {
    guard index < path.count - 1 || run.newestEpoch < newestEpoch else { return run.outcome }
    let outcome = stretches[path[index]]?.outcome ?? .learning
    guard nextStart != nil else { return outcome }
    if case .goalReached(let epoch) = outcome, isOnPath(epoch) { return outcome }
    return .learning
  }

  /// Whether the end of an epoch of the present stretch comes before the next stretch.
  private func isOnPath(_ epoch: Int) -> Bool {
    nextStart.map { TrainingPosition(epoch: epoch) < $0 } ?? true
  }

  /// Works out what only an edit, a mark, or another path changes.
  func summarize() {
    summary.edits = path.compactMap { stretches[$0] }.filter(\.continuesPast).map {
      TimelineSummary.Edit(epoch: $0.start.state.epoch, words: $0.words)
    }
    summary.branches = branches
    summary.partingEpochs = partingEpochs(of: summary.branches)
    summary.marks = pathMarks
    summary.canUndo = stretches[path[path.count - 1]]?.before != nil
    summary.canRedo = !undone.isEmpty
    writing = lastingRecord
    summary.earlierLosses = earlierLosses
    summary.earlierStops = earlierStops
  }

  /// The losses of the path before its last stretch.
  private var earlierLosses: [LossCurve.Entry] {
    earlierStretches.flatMap { stretch, end in
      stretch.losses.prefix { TrainingPosition(epoch: $0.epoch) < end }
    }.thinned(to: 2_048)
  }

  /// Where the path led before its last stretch, as many stops as one stretch may have.
  private var earlierStops: [ParameterPath.Stop] {
    let stops = earlierStretches.flatMap { stretch, end in
      stretch.stops.prefix { TrainingPosition(epoch: $0.epoch) < end }
    }
    let largest = stops.map(\.parameters.count).max() ?? 0
    return stops.thinned(to: ParameterPath(parameterCount: largest).capacity)
  }

  /// The stretches of the path but the last one, each with the beginning of the next.
  private var earlierStretches: [(stretch: Stretch, end: TrainingPosition)] {
    zip(path, path.dropFirst()).compactMap { name, next in
      guard let stretch = stretches[name], let end = stretches[next]?.start.position else {
        return nil
      }
      return (stretch, end)
    }
  }
}
