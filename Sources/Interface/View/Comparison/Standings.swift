import NeuralNetwork
import ScenarioFormat
import Training

/// Who is ahead of whom among runs side by side.
///
/// Places are given anew only at every power of two of epochs that is about a sixteenth to an
/// eighth of those trained, from losses of one and the same epoch: they don't jump about.
struct Standings {
  /// How a run does.
  struct Entry {
    /// Its place among the runs as they are shown.
    let run: Int
    /// The epoch at which it had reached the goal; nil if it hasn't yet.
    let solvedEpoch: Int?
    /// Whether it can go no further.
    let hasDiverged: Bool
    /// What it is judged by without the goal: the less the better.
    let measure: Float
    /// 1 the best; those that are as good share a place.
    fileprivate(set) var place = 1
  }

  /// The runs in the order in which they are shown.
  private(set) var entries: [Entry]
  /// The epoch whose losses are compared.
  let epoch: Int

  /// Compares the runs of a state, at the epoch that all of them have reached.
  init(_ state: InterfaceState) {
    let snapshots = state.runs.map(\.snapshot)
    let common = snapshots.map { $0?.epoch ?? 0 }.min() ?? 0
    let beat = Self.beat(at: common)
    let epoch = common / beat * beat
    self.epoch = epoch
    let losses = Set(state.runs.map(\.experiment.hyperparameters.loss))
    entries = snapshots.enumerated().map { index, snapshot in
      Entry(
        run: index, solvedEpoch: Self.solvedEpoch(snapshot, at: common),
        hasDiverged: Self.hasDiverged(snapshot, at: common),
        measure: Self.measure(snapshot, at: epoch, isLoss: losses.count == 1))
    }
    entries = entries.map { entry in
      var entry = entry
      entry.place = 1 + entries.count { Self.isAhead($0, of: entry) }
      return entry
    }
  }

  /// The runs on the first place, unless they all are.
  var leaders: [Entry] {
    let first = entries.filter { $0.place == 1 }
    return first.count == entries.count ? [] : first
  }

  /// The runs from the best to the worst; of equals the first.
  var ranking: [Entry] { entries.sorted { ($0.place, $0.run) < ($1.place, $1.run) } }

  /// The largest power of two that is at most an eighth of the epochs.
  private static func beat(at epoch: Int) -> Int {
    var beat = 1
    while beat <= epoch / 16 { beat *= 2 }
    return beat
  }

  private static func solvedEpoch(_ snapshot: TrainingSnapshot?, at epoch: Int) -> Int? {
    guard case .goalReached(let solved) = snapshot?.outcome, solved <= epoch else { return nil }
    return solved
  }

  private static func hasDiverged(_ snapshot: TrainingSnapshot?, at epoch: Int) -> Bool {
    guard case .diverged(let last) = snapshot?.outcome else { return false }
    return last <= epoch
  }

  /// The loss where all have the same one, else how many samples are wrong.
  private static func measure(
    _ snapshot: TrainingSnapshot?, at epoch: Int, isLoss: Bool
  ) -> Float {
    guard let snapshot, let entry = snapshot.lossEntries.last(where: { $0.epoch <= epoch }) else {
      return .infinity
    }
    let measure = isLoss ? entry.trainingLoss : -(entry.trainingScore ?? -.infinity)
    return measure.isFinite ? measure : .infinity
  }

  private static func isAhead(_ left: Entry, of right: Entry) -> Bool {
    switch (left.solvedEpoch, right.solvedEpoch) {
    case (let one?, let other?): one < other
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil):
      left.hasDiverged != right.hasDiverged
        ? right.hasDiverged : left.measure < right.measure
    }
  }
}

extension TrainingSnapshot {
  /// The recorded losses, and those of the newest epoch if it is newer than they are.
  var lossEntries: [LossCurve.Entry] {
    let entries = timeline.earlierLosses + curve.entries
    let newest =
      isLive && shownCount == 0
      ? LossCurve.Entry(TrainingRecord(epoch: epoch, training: training, test: test)) : newestEntry
    guard let newest, newest.epoch > entries.last?.epoch ?? -1 else { return entries }
    return entries + [newest]
  }
}
