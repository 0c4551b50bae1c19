import NeuralNetwork
import ScenarioFormat

extension Timeline {
  /// The ways that the run has taken, oldest first, each with what it does not share with an older
  /// one.
  var branches: [TimelineSummary.Branch] {
    var owners: [Int: Int] = [:]
    return branchEnds.map { end in
      var own: [Stretch] = []
      var next: Int? = end.id
      while let name = next, owners[name] == nil, let stretch = stretches[name] {
        owners[name] = end.id
        own.insert(stretch, at: 0)
        next = stretch.continuesPast ? stretch.before?.stretch : nil
      }
      return branch(own, end: end, parent: next.flatMap { owners[$0] })
    }
  }

  /// The epochs at which other branches part from the one that is shown, ascending.
  func partingEpochs(of branches: [TimelineSummary.Branch]) -> [Int] {
    let parents = Dictionary(uniqueKeysWithValues: branches.map { ($0.id, $0) })
    guard let shown = branches.first(where: \.isShown) else { return [] }
    /// Up to where the shown branch shares each of those before it, by their names.
    var ends = [shown.id: Int.max]
    var branch = shown
    while let parent = branch.parent.flatMap({ parents[$0] }) {
      ends[parent.id] = min(branch.partingEpoch, ends[branch.id] ?? .max)
      branch = parent
    }
    return branches.filter { other in
      guard ends[other.id] == nil, let end = other.parent.flatMap({ ends[$0] }) else {
        return false
      }
      return other.partingEpoch <= end
    }.map(\.partingEpoch).sorted()
  }

  /// Stretches that were trained beyond the edits made in them, and the one that is shown.
  private var branchEnds: [Stretch] {
    var lastEdits: [Int: Int] = [:]
    for stretch in stretches.values where stretch.continuesPast {
      guard let before = stretch.before else { continue }
      lastEdits[before.stretch] = max(lastEdits[before.stretch] ?? 0, before.position.epoch)
    }
    let shown = path[path.count - 1]
    return stretches.values.filter { stretch in
      stretch.id == shown || lastEdits[stretch.id].map { $0 < stretch.newestEpoch } ?? true
    }.sorted { $0.id < $1.id }
  }

  private func branch(
    _ own: [Stretch], end: Stretch, parent: Int?
  ) -> TimelineSummary.Branch {
    let isShown = end.id == path[path.count - 1]
    var branch = TimelineSummary.Branch(
      id: end.id, partingEpoch: own[0].start.state.epoch, words: own[0].words,
      newestEpoch: end.newestEpoch, newest: end.end?.entry ?? end.losses.last, isShown: isShown)
    branch.parent = parent
    branch.edits = own.dropFirst(parent == nil ? 1 : 0).map {
      TimelineSummary.Edit(epoch: $0.start.state.epoch, words: $0.words)
    }
    branch.architecture = end.experiment.architecture
    branch.inputMap = end.experiment.inputMap
    guard !isShown else { return branch }
    branch.losses = losses(of: own, end: end)
    branch.stops = end.stops + (end.end.map { [$0.stop] } ?? [])
    return branch
  }

  /// Each stretch up to the beginning of the next one, and the newest epoch.
  private func losses(of own: [Stretch], end: Stretch) -> [LossCurve.Entry] {
    let all = own.indices.flatMap { index in
      let next = index + 1 < own.count ? own[index + 1].start.position : .unreachable
      return own[index].losses.prefix { TrainingPosition(epoch: $0.epoch) < next }
    }
    let kept = all.thinned(to: Stretch.keptLossCount)
    guard let last = end.end?.entry, kept.last?.epoch != last.epoch else { return kept }
    return kept + [last]
  }
}
