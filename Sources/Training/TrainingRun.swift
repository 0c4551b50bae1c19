package import NeuralNetwork
package import ScenarioFormat

/// One run of an experiment, with its way back: pure, without a clock or a thread.
///
/// It begins at epoch 0, or where an edit has changed another run.
///
/// Whatever moves it, an epoch that is new is recorded at the same epochs (curve, outcome,
/// checkpoints), and an epoch that is not new is only trained again, to the same bits.
package final class TrainingRun {
  /// What is trained on what.
  package let experiment: Experiment
  /// The newest epoch that has ever been reached.
  package private(set) var newestEpoch: Int
  /// The losses up to the newest epoch.
  package private(set) var curve: LossCurve
  /// The parameters on the way to the newest epoch.
  package private(set) var path: ParameterPath
  /// The end of the last finite epoch, once the run has diverged: nothing goes beyond it.
  package private(set) var lastPosition: TrainingPosition?
  /// Where a stop rule was met for the first time.
  package private(set) var stop: TrainingStop?

  private var workingTrainer: Trainer?
  private var history: History
  private var replays: ReplayCache
  private var watch: OutcomeWatch
  private var stopWatch: StopWatch
  private var cycleDetector: CycleDetector?
  /// How long it has been trained, those before it included.
  package private(set) var trainedTime: Duration
  private var latestRecord: (updateCount: Int, record: TrainingRecord)?
  private var notedEnd: RunEnd?

  /// Creates a run at epoch 0, or at a start.
  ///
  /// The checkpoints may take `historyByteLimit` bytes, and a quarter of it more the states met on
  /// replays.
  package init(
    _ experiment: Experiment, start: TrainingStart? = nil,
    historyByteLimit: Int = History.defaultByteLimit
  ) {
    self.experiment = experiment
    let trainer = experiment.makeTrainer()
    if let start { trainer.restore(start.state) }
    let state = trainer.state
    let firstBoundary = state.shownCount == 0 ? state.epoch : state.epoch + 1
    history = History(start: state, byteLimit: historyByteLimit)
    replays = ReplayCache(byteLimit: historyByteLimit / 4)
    newestEpoch = state.epoch
    curve = LossCurve(firstEpoch: firstBoundary)
    stop = start?.stop
    trainedTime = start?.trainedTime ?? .zero
    watch = OutcomeWatch(experiment, firstEpoch: firstBoundary)
    stopWatch = StopWatch(experiment.scenario.stopRules)
    cycleDetector = CycleDetector(experiment.hyperparameters)
    path = ParameterPath(
      parameterCount: experiment.architecture.parameterCount, firstEpoch: firstBoundary)
    workingTrainer = trainer
    if state.shownCount == 0 { recordMilestone() }
  }

  /// The trainer; one that has been let go begins at the start.
  private var trainer: Trainer {
    if let workingTrainer { return workingTrainer }
    let trainer = experiment.makeTrainer()
    trainer.restore(history.start)
    workingTrainer = trainer
    return trainer
  }

  /// Lets the engine's memory go until the run is needed again.
  package func rest() {
    noteEnd()
    workingTrainer = nil
  }

  /// What the newest epoch came to, as far as it was looked at or left.
  package var end: RunEnd? { notedEnd.flatMap { $0.entry.epoch == newestEpoch ? $0 : nil } }

  private func noteEnd() {
    guard let workingTrainer, workingTrainer.epoch == newestEpoch, workingTrainer.shownCount == 0,
      end == nil
    else { return }
    notedEnd = RunEnd(
      entry: LossCurve.Entry(record()), parameters: workingTrainer.parameters.values)
  }

  /// Allows the way back more or fewer bytes from now on.
  package func limitHistory(to byteLimit: Int) {
    history.limit(to: byteLimit)
    replays.limit(to: byteLimit / 4)
  }

  /// Where the run begins.
  package var startPosition: TrainingPosition {
    TrainingPosition(epoch: history.start.epoch, shownCount: history.start.shownCount)
  }

  /// Where the trainer stands.
  package var position: TrainingPosition {
    TrainingPosition(epoch: trainer.epoch, shownCount: trainer.shownCount)
  }

  /// What has become of the run up to its newest epoch.
  package var outcome: TrainingOutcome { watch.outcome }

  /// How many bytes the way back takes, about.
  package var historyByteCount: Int { history.byteCount + replays.byteCount }

  /// The trainer's whole state.
  package var state: TrainerState { trainer.state }

  /// The nearest position to a target that the run can have: it ends at the last finite epoch.
  package func reachable(_ target: TrainingPosition) -> TrainingPosition {
    lastPosition.map { min(target, $0) } ?? target
  }

  /// Goes to the known state from which a target is the fewest epochs away.
  package func approach(_ target: TrainingPosition) {
    let target = reachable(target)
    let checkpoint = history.state(atOrBefore: target.epoch)
    let kept = replays.state(atOrBefore: target.epoch) ?? checkpoint
    let nearest = kept.epoch > checkpoint.epoch ? kept : checkpoint
    guard target < position || nearest.epoch > trainer.epoch else { return }
    noteEnd()
    trainer.restore(nearest)
  }

  /// Trains or replays toward a position, at most so many epochs, and not beyond the epoch at which
  /// a stop rule is met for the first time.
  ///
  /// - Returns: how many epochs were begun or finished; 0 once the position is reached.
  @discardableResult
  package func advance(toward target: TrainingPosition, atMost count: Int) -> Int {
    let wasNewest = newestEpoch
    let wasStopped = stop != nil
    var left = count
    while left > 0, position < reachable(target), wasStopped || stop == nil {
      if trainer.epoch < target.epoch {
        left -= runEpochs(toward: target.epoch, atMost: left)
      } else {
        showSamples(target.shownCount)
        left -= 1
      }
    }
    if newestEpoch > wasNewest, lastPosition == nil, !trainer.parameters.isFinite {
      goBackToFinite()
    }
    return count - left
  }

  /// Notes how long training has taken, for the stop rule that wants to know.
  package func note(trainedFor duration: Duration) {
    trainedTime += duration
    guard stop == nil else { return }
    stop = stopWatch.observe(seconds: trainedTime / .seconds(1), epoch: newestEpoch)
  }

  /// Loss and accuracy at the position.
  package func record() -> TrainingRecord {
    if let latestRecord, latestRecord.updateCount == trainer.updateCount {
      return latestRecord.record
    }
    let testSet = experiment.testSet
    let record = TrainingRecord(
      epoch: trainer.epoch, training: trainer.metrics(on: experiment.trainingSet),
      test: testSet.count > 0 ? trainer.metrics(on: testSet) : nil,
      learningRate: trainer.learningRate)
    latestRecord = (trainer.updateCount, record)
    return record
  }

  /// What a screen sees of the position; whether and how fast it runs is for the caller to say.
  package func snapshot(pace: Pace) -> TrainingSnapshot {
    let record = record()
    noteEnd()
    var snapshot = TrainingSnapshot(
      parameters: trainer.parameters, training: record.training, test: record.test, pace: pace)
    snapshot.draw = experiment.draw
    snapshot.epoch = trainer.epoch
    snapshot.shownCount = trainer.shownCount
    snapshot.currentSample = trainer.currentSample
    snapshot.nextSample = trainer.nextSample
    snapshot.updateCount = trainer.updateCount
    snapshot.newestEpoch = newestEpoch
    snapshot.outcome = outcome
    snapshot.stop = stop
    snapshot.learningRate = trainer.learningRate
    snapshot.curve = curve
    snapshot.path = path
    snapshot.newestEntry = end?.entry
    snapshot.historyByteCount = historyByteCount
    return snapshot
  }

  /// Trains to the next epoch at which there is something to do, at most so many.
  private func runEpochs(toward target: Int, atMost count: Int) -> Int {
    let isReplay = trainer.epoch < newestEpoch
    let next = isReplay ? nextReplayStop(target) : nextMilestone
    let distance = min(count, target - trainer.epoch, next - trainer.epoch)
    let trainer = trainer
    for _ in 0..<distance { trainer.runEpoch() }
    if isReplay { keepReplayed(toward: target) } else { recordNewest() }
    return distance
  }

  private var nextMilestone: Int {
    let next = min(curve.nextEpoch, history.nextEpoch)
    guard let last = stopWatch.lastEpoch, last > newestEpoch else { return next }
    return min(next, last)
  }

  private func nextReplayStop(_ target: Int) -> Int {
    min(newestEpoch, ReplayCache.nextKeptEpoch(after: trainer.epoch, toward: target))
  }

  private func keepReplayed(toward target: Int) {
    let isKept =
      ReplayCache.nextKeptEpoch(after: trainer.epoch - 1, toward: target) == trainer.epoch
    if isKept { replays.insert(trainer.state, toward: target) }
  }

  private func showSamples(_ count: Int) {
    let size = experiment.hyperparameters.miniBatchSize
    let epoch = trainer.epoch
    while trainer.shownCount < count, trainer.epoch == epoch {
      let rest = count - trainer.shownCount / size * size
      if rest >= size { trainer.runMiniBatch() } else { trainer.runSample() }
    }
  }

  private func recordNewest() {
    newestEpoch = trainer.epoch
    if newestEpoch == history.nextEpoch { history.append(trainer.state) }
    if newestEpoch == curve.nextEpoch {
      recordMilestone()
    } else if stop == nil, newestEpoch == stopWatch.lastEpoch {
      stop = stopWatch.observe(record())
    }
  }

  /// Records an epoch of the curve: all that the outcome follows from, and every so often the path.
  private func recordMilestone() {
    let record = record()
    guard isFinite(record) else { return goBackToFinite() }
    watch.observe(epoch: record.epoch, metrics: record.training)
    if stop == nil { stop = stopWatch.observe(record) }
    lookForCycle()
    curve.append(LossCurve.Entry(record))
    guard record.epoch == path.nextEpoch else { return }
    path.append(
      ParameterPath.Stop(
        epoch: record.epoch, loss: record.training.loss, parameters: trainer.parameters.values))
  }

  private func lookForCycle() {
    guard cycleDetector != nil, cycleDetector?.period == nil else { return }
    cycleDetector?.observe(
      epoch: trainer.epoch - curve.firstEpoch, parameters: trainer.parameters.values)
    guard let period = cycleDetector?.period, movesWithinEpoch else { return }
    watch.cycles(sinceEpoch: firstEpoch(ofCycle: period), period: period)
  }

  /// Where a cycle begins: two trainers, one ahead by its period, meet there for the first time.
  private func firstEpoch(ofCycle period: Int) -> Int {
    let (behind, ahead) = (trainerAtFirstBoundary(), trainerAtFirstBoundary())
    for _ in 0..<period { ahead.runEpoch() }
    while behind.parameters.values != ahead.parameters.values {
      behind.runEpoch()
      ahead.runEpoch()
    }
    return behind.epoch
  }

  private func trainerAtFirstBoundary() -> Trainer {
    let trainer = experiment.makeTrainer()
    trainer.restore(history.start)
    if trainer.shownCount > 0 { trainer.runEpoch() }
    return trainer
  }

  /// Whether the next epoch changes anything: a run that has settled is no cycle.
  private var movesWithinEpoch: Bool {
    let state = trainer.state
    defer { trainer.restore(state) }
    repeat {
      trainer.runMiniBatch()
      if trainer.parameters.values != state.parameters { return true }
    } while trainer.shownCount > 0
    return false
  }

  /// Finds the first epoch since the last milestone that is not finite, and ends the run before it.
  ///
  /// A parameter once infinite or not a number stays so, hence it doesn't matter when it was
  /// noticed.
  private func goBackToFinite() {
    let milestone = curve.entries.last?.epoch ?? history.start.epoch
    trainer.restore(history.state(atOrBefore: milestone))
    while trainer.epoch < milestone { trainer.runEpoch() }
    var last = trainer.state
    while isFinite(record()), trainer.epoch < newestEpoch {
      last = trainer.state
      trainer.runEpoch()
    }
    end(at: last)
  }

  private func end(at last: TrainerState) {
    trainer.restore(last)
    newestEpoch = last.epoch
    lastPosition = TrainingPosition(epoch: last.epoch, shownCount: last.shownCount)
    watch.diverged(lastFiniteEpoch: last.epoch)
  }

  private func isFinite(_ record: TrainingRecord) -> Bool {
    record.training.loss.isFinite && trainer.parameters.isFinite
  }
}
