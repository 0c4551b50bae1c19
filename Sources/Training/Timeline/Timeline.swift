package import NeuralNetwork
package import ScenarioFormat

/// A run that can be edited in its midst, with everything that it ever was: pure, without a clock
/// or a thread.
///
/// An edit ends a stretch of the run and begins another one, from the state at which it was made.
/// The stretches are a tree; what is shown lies on a path from one beginning to one end. A position
/// on the path belongs to the last stretch that has begun by then. All is deterministic: the same
/// edits at the same positions give the same bits, whatever was shown, undone or let go meanwhile.
package final class Timeline {
  /// A place that the reader wants to find again.
  struct Mark {
    var place: Stretch.Place
    var name: String
  }

  /// How many bytes all of the past may take, about.
  let byteLimit: Int
  /// All stretches by their names.
  var stretches: [Int: Stretch] = [:]
  /// The names of the stretches that lead to the network that is shown, the oldest first.
  var path: [Int] = []
  /// Which stretch of the path the trainer works on.
  var index = 0
  /// The run of that stretch.
  var run: TrainingRun
  /// Where the next stretch of the path begins; nil on the last one.
  var nextStart: TrainingPosition?
  /// What was undone, the latest last.
  var undone: [Stretch.Place] = []
  /// The places that carry a mark, those that were set first first.
  var marks: [Mark] = []
  /// What does not change while the run is only trained.
  var summary = TimelineSummary()
  var stretchCount = 0
  var useCount = 0
  /// The run as it can be written down; how far it is shown and trained is for the snapshot to say.
  var writing = RunRecord()
  /// Whether it is being trained again from a record: nothing of it is forgotten then.
  var isReplayed = false
  /// What the session began with, as all its users know.
  let original: Experiment
  /// The name of the only stretch of which they know what it is a run of.
  private let knownName: Int?

  /// Creates a timeline at epoch 0.
  package convenience init(_ experiment: Experiment, byteLimit: Int = History.defaultByteLimit) {
    self.init(experiment, name: 0, of: nil, byteLimit: byteLimit)
  }

  /// Creates a timeline at epoch 0 whose first stretch has a name; one that is replayed is not what
  /// the session began with.
  init(_ experiment: Experiment, name: Int, of original: Experiment?, byteLimit: Int) {
    self.byteLimit = byteLimit
    self.original = original ?? experiment
    knownName = original == nil ? name : nil
    run = TrainingRun(experiment, historyByteLimit: byteLimit)
    let stretch = Stretch(
      id: name, experiment: experiment, start: TrainingStart(state: run.state), before: nil,
      continuesPast: false, change: .start(draw: experiment.draw), words: "", byteCount: 0,
      run: run)
    stretchCount = name + 1
    stretches[name] = stretch
    path = [name]
    summarize()
  }

  /// Whether it is what the session began with that is trained at the position.
  var isOriginal: Bool { path.count == 1 && path[0] == knownName }

  /// The first epoch at which something more will be known of what becomes of the run.
  var nextDecision: TrainingPosition {
    TrainingPosition(epoch: position.epoch < newestEpoch ? newestEpoch : run.curve.nextEpoch)
  }

  /// Where the trainer stands.
  package var position: TrainingPosition { run.position }

  /// What is trained on what, at the position.
  package var experiment: Experiment { run.experiment }

  /// The trainer's whole state.
  package var state: TrainerState { run.state }

  /// Where a stop rule was met for the first time, as far as the trainer has come.
  package var stop: TrainingStop? { run.stop }

  /// The newest epoch that the end of the path has ever reached.
  package var newestEpoch: Int {
    let last = path[path.count - 1]
    return index == path.count - 1
      ? max(run.newestEpoch, stretches[last]?.summary.newestEpoch ?? 0)
      : stretches[last]?.newestEpoch ?? 0
  }

  /// Loss and accuracy at the position.
  package func record() -> TrainingRecord { run.record() }

  /// Notes how long training has taken, for the stop rule that wants to know.
  package func note(trainedFor duration: Duration) { run.note(trainedFor: duration) }
}

// MARK: - The way along the path

extension Timeline {
  /// The nearest position to a target that there can be: a run ends at its last finite epoch.
  package func reachable(_ target: TrainingPosition) -> TrainingPosition {
    // Asked at every epoch: a stretch is not taken out of its table for the run at hand.
    let last = path.count - 1
    let end = index == last ? run.lastPosition : stretches[path[last]]?.run?.lastPosition
    return end.map { min(target, $0) } ?? target
  }

  /// How many samples an epoch has at a position.
  package func sampleCount(at position: TrainingPosition) -> Int {
    stretches[path[place(of: position)]]?.experiment.trainingSet.count ?? 0
  }

  /// Goes to the known state from which a target is the fewest epochs away.
  package func approach(_ target: TrainingPosition) {
    let target = reachable(target)
    let place = place(of: target)
    if place != index { enter(place) }
    run.approach(target)
  }

  /// Trains or replays toward a position, at most so many epochs, and not beyond the epoch at which
  /// a stop rule is met for the first time.
  ///
  /// - Returns: how many epochs were begun or finished; 0 once the position is reached.
  @discardableResult
  package func advance(toward target: TrainingPosition, atMost count: Int) -> Int {
    var left = count
    while true {
      if let nextStart, target >= nextStart, run.position >= nextStart {
        enter(index + 1)
        run.approach(nextStart)
        continue
      }
      guard left > 0 else { break }
      let wasStopped = run.stop != nil
      let trained = run.advance(toward: nextStart.map { min(target, $0) } ?? target, atMost: left)
      left -= trained
      guard trained > 0, wasStopped || run.stop == nil else { break }
    }
    return count - left
  }

  /// Which stretch of the path a position belongs to.
  func place(of position: TrainingPosition) -> Int {
    path.lastIndex { stretches[$0].map { $0.start.position <= position } ?? false } ?? 0
  }

  /// Works on another stretch of the path from now on.
  private func enter(_ place: Int) {
    leave()
    index = place
    use(path[place])
  }

  /// Lets the engine's memory of the run go.
  func leave() {
    run.rest()
  }

  /// Takes a path that ends with a stretch; the trainer works on that one.
  func takePath(to last: Int) {
    var names = [last]
    while let stretch = stretches[names[names.count - 1]], stretch.continuesPast,
      let before = stretch.before
    {
      names.append(before.stretch)
    }
    leave()
    path = names.reversed()
    index = path.count - 1
    use(last)
    summarize()
  }

  func use(_ name: Int) {
    guard var stretch = stretches[name] else { return }
    useCount += 1
    stretch.lastUse = useCount
    run =
      stretch.run ?? TrainingRun(stretch.experiment, start: stretch.restart, historyByteLimit: 0)
    stretch.run = run
    stretches[name] = stretch
    nextStart = index + 1 < path.count ? stretches[path[index + 1]]?.start.position : nil
    shareMemory()
  }
}

extension Stretch {
  /// What a run begins with that does it all again: it pauses nowhere for a second time.
  fileprivate var restart: TrainingStart {
    var start = start
    start.stop = start.stop ?? summary.stop
    return start
  }
}
