import NeuralNetwork
package import ScenarioFormat

/// Drives a run as its commands say, a slice of a few milliseconds at a time.
///
/// It decides what to train and when to publish; who calls it, on which queue, is the session's
/// affair. The clock is an argument, so that tests can set it.
package struct TrainingDriver {
  /// A moment of the clock that is given.
  package typealias Instant = ContinuousClock.Instant

  /// When there is more to do.
  package enum Next: Sendable, Equatable {
    /// At once.
    case now
    /// Not before this moment.
    case at(Instant)
    /// Not before a command comes.
    case never
  }

  /// How long a slice trains before the queue has its turn.
  package static let sliceLength = Duration.milliseconds(4)
  /// How long it trains before it looks at the mailbox and the clock, about.
  package static let chunkLength = Duration.microseconds(200)
  /// The time between two snapshots of a run that is faster than they are: 30 a second.
  package static let publishInterval = Duration.milliseconds(33)
  /// The least time between two wakings of a paced run: 60 a second.
  package static let wakeInterval = Duration.milliseconds(16)

  private let now: () -> Instant
  var run: Timeline
  private var pace: Pace
  private var isRunning: Bool
  private var target: TrainingPosition?
  private var isTargetNew = false
  /// What has to wait until the target is reached.
  private var waiting: [(number: Int, command: TrainingCommand)] = []
  private var receivedCount = 0
  private var receipts: [TrainingReceipt] = []
  private var hold: TrainingHold?
  /// The saved run that is trained again, with what is shown meanwhile.
  private var resumed: (run: RunReplay, beginning: TrainingSnapshot)?
  var reply: TrainingReply?
  private var replay: ReplayWatch
  private var published: TrainingSnapshot?
  private var clock: PaceClock?
  private var speed = SpeedMeter()
  var capacity = CapacityMeter()
  private var trainedCount = 0
  private var publishedCount = 0
  private var chunkCount = 1
  private var wantsPublishing = true
  private var lastPublished: Instant

  /// How many receipts are kept: as many commands as can come between two snapshots.
  private static let receiptCount = 256

  /// Creates a driver of a run at epoch 0, or of a saved one, which it first trains again.
  package init(
    experiment: Experiment, resuming record: RunRecord? = nil, pace: Pace, isRunning: Bool,
    historyByteLimit: Int = History.defaultByteLimit, now: @escaping () -> Instant
  ) {
    self.now = now
    if let record {
      let again = RunReplay(record, of: experiment, byteLimit: historyByteLimit)
      run = again.timeline
      resumed = (again, again.timeline.snapshot(pace: pace))
    } else {
      run = Timeline(experiment, byteLimit: historyByteLimit)
    }
    self.pace = pace
    self.isRunning = isRunning
    lastPublished = now()
    replay = ReplayWatch(began: lastPublished)
    restartClock()
  }
}

// MARK: - Commands

extension TrainingDriver {
  /// Takes note of a command; the next slices do what it asks.
  ///
  /// An edit changes a network that is there: while a target is on its way to be reached, it waits,
  /// and so does all that comes after it; a pause gives up what waits.
  package mutating func obey(_ command: TrainingCommand) {
    receivedCount += 1
    take(command, number: receivedCount)
  }

  private mutating func take(_ command: TrainingCommand, number: Int) {
    wantsPublishing = true
    if resumed != nil { return waiting.append((number, command)) }
    if !waiting.isEmpty, command == .pause || command == .toggle {
      for dropped in waiting { sign(dropped.number) }
      waiting = []
    }
    let needsRest = if case .edit = command { true } else { command == .report }
    guard waiting.isEmpty, !needsRest || target == nil else {
      return waiting.append((number, command))
    }
    sign(number)
    carryOut(command)
  }

  /// Notes when a command is done.
  private mutating func sign(_ number: Int) {
    receipts.append(
      TrainingReceipt(number: number, epoch: run.position.epoch, wasRunning: isRunning))
    if receipts.count > 2 * Self.receiptCount { receipts.removeFirst(Self.receiptCount) }
  }

  private mutating func carryOut(_ command: TrainingCommand) {
    switch command {
    case .run: setRunning(true)
    case .pause: setRunning(false)
    case .toggle: setRunning(!isRunning)
    case .setPace(let pace): setPace(pace)
    case .stepEpochs(let count): step(to: intended.stepped(epochs: count))
    case .stepMiniBatch: step(samples: run.experiment.hyperparameters.miniBatchSize)
    case .stepSample: step(samples: 1)
    case .show(let epoch): step(to: TrainingPosition(epoch: max(0, epoch)))
    case .seek(let count): seek(by: count)
    case .showNewest: showNewest()
    case .restart(let draw): restart(draw: draw)
    case .edit(let edit): apply(edit)
    case .undo: move(run.undo(from: intended), saying: "undone", otherwise: "nothing to undo")
    case .redo: move(run.redo(), saying: "done again", otherwise: "nothing to redo")
    case .switchBranch(let name):
      move(run.switchBranch(to: name), saying: "branch \(name)", otherwise: "no branch \(name)")
    case .toggleMark: toggleMark()
    case .mark(let name): mark(named: name)
    case .report: break
    case .hold(let moment): setHold(moment)
    }
  }

  /// The position that the commands so far lead to.
  private var intended: TrainingPosition { target ?? run.position }

  private mutating func setRunning(_ shouldRun: Bool) {
    if !shouldRun, let target, target.epoch > run.newestEpoch { self.target = nil }
    guard shouldRun != isRunning else { return }
    isRunning = shouldRun
    restartClock(isFirstDueNow: true)
  }

  private mutating func setHold(_ moment: TrainingHold?) {
    guard moment != hold else { return }
    hold = moment
    restartClock()
  }

  private mutating func setPace(_ newPace: Pace) {
    pace = newPace
    speed.reset()
    if clock == nil || pace.isUnlimited {
      restartClock()
    } else {
      let moment = now()
      clock?.change(epochsPerSecond: pace.epochsPerSecond, now: moment)
    }
  }

  private mutating func step(to position: TrainingPosition) {
    setRunning(false)
    go(to: position)
  }

  private mutating func step(samples count: Int) {
    step(to: intended.stepped(samples: count, of: run.sampleCount(at: intended)))
  }

  private mutating func seek(by count: Int) {
    let epoch = intended.stepped(epochs: count).epoch
    step(to: TrainingPosition(epoch: min(epoch, run.newestEpoch)))
  }

  private mutating func showNewest() {
    guard intended.epoch < run.newestEpoch else { return }
    go(to: TrainingPosition(epoch: run.newestEpoch))
  }

  mutating func go(to position: TrainingPosition) {
    if target == nil { replay = ReplayWatch(began: now()) }
    target = run.reachable(position)
    isTargetNew = true
  }

  private mutating func restart(draw: Int) {
    run.restart(draw: draw, from: intended)
    target = nil
    restartClock()
  }

  /// Makes the next epoch due now or, so that the present one is seen, one interval from now.
  private mutating func restartClock(isFirstDueNow: Bool = false) {
    speed.reset()
    clock = nil
    guard isRunning, !pace.isUnlimited else { return }
    let wait = isFirstDueNow ? .zero : PaceClock.interval(pace.epochsPerSecond)
    clock = PaceClock(epochsPerSecond: pace.epochsPerSecond, firstDue: now() + wait)
  }
}

// MARK: - Work

extension TrainingDriver {
  /// Whether nothing is on its way that a command has asked for, nor a snapshot.
  package var isSettled: Bool { target == nil && waiting.isEmpty && !wantsPublishing }
}

extension TrainingDriver {
  /// Trains until a snapshot is due, there is nothing to do, the slice is over, or it is
  /// interrupted.
  package mutating func work(isInterrupted: () -> Bool) -> Next {
    let end = now() + TrainingDriver.sliceLength
    var next = Next.now
    repeat {
      next = workOneChunk()
    } while next == .now && !isPublishingDue && now() < end
      && !isInterrupted()
    return next
  }

  /// The snapshot to publish now, if one is due.
  package mutating func takeSnapshot() -> TrainingSnapshot? {
    guard isPublishingDue else { return takeReplay() }
    wantsPublishing = false
    lastPublished = now()
    publishedCount = trainedCount
    if isRunning { speed.note(epochCount: trainedCount, now: lastPublished) }
    if let resumed {
      var snapshot = resumed.beginning
      snapshot.replayedShare = resumed.run.share
      return snapshot
    }
    var snapshot = run.snapshot(pace: pace)
    snapshot.isRunning = isRunning
    snapshot.epochsPerSecond = isRunning ? speed.epochsPerSecond : nil
    snapshot.reply = reply
    snapshot.receipts = receipts.suffix(Self.receiptCount)
    snapshot.maximumEpochsPerSecond = capacity.epochsPerSecond
    published = snapshot
    return snapshot
  }

  /// How far a replay is that takes its time, with what was shown before it.
  private mutating func takeReplay() -> TrainingSnapshot? {
    guard let target, !isTargetNew, target.epoch <= run.newestEpoch, var snapshot = published,
      let share = replay.takeProgress(at: run.position.epoch, of: target.epoch, now: now())
    else { return nil }
    snapshot.replay = TrainingSnapshot.Replay(target: target.epoch, progress: share)
    snapshot.isRunning = isRunning
    snapshot.pace = pace
    snapshot.reply = reply
    return snapshot
  }

  /// Measures the machine on a trainer of its own, unless it has been measured already.
  package mutating func measureCapacity(isInterrupted: () -> Bool) {
    guard capacity.epochsPerSecond == nil else { return }
    capacity.measure(run.experiment.makeTrainer(), now: now, isInterrupted: isInterrupted)
    wantsPublishing = true
  }

  /// Nothing is shown of a replay before it has arrived.
  private var isPublishingDue: Bool {
    if resumed != nil { return wantsPublishing && isTimeToPublish }
    return wantsPublishing
      && (target == nil || !isTargetNew && run.position.epoch >= run.newestEpoch)
  }

  private mutating func workOneChunk() -> Next {
    if resumed != nil { return workOnResumed() }
    if let target { return workToward(target) }
    guard isRunning else { return .never }
    guard run.position < run.reachable(.unreachable) else {
      pause()
      return .never
    }
    guard run.position < freeTarget else { return .never }
    return clock == nil ? workFreely() : workAtPace()
  }

  private mutating func workToward(_ target: TrainingPosition) -> Next {
    if isTargetNew {
      run.approach(target)
      replay.origin = run.position.epoch
    }
    isTargetNew = false
    train(toward: target, atMost: chunkCount)
    wantsPublishing = wantsPublishing || isTimeToPublish
    guard run.position >= run.reachable(target) else { return .now }
    self.target = nil
    restartClock()
    wantsPublishing = true
    takeWaiting()
    return isRunning || self.target != nil ? .now : .never
  }

  private mutating func takeWaiting() {
    let commands = waiting
    waiting = []
    for (number, command) in commands { take(command, number: number) }
  }

  /// Trains a saved run again; what was asked for meanwhile is done then.
  private mutating func workOnResumed() -> Next {
    wantsPublishing = true
    let start = now()
    guard resumed?.run.advance(atMost: chunkCount) == true else {
      adaptChunk(to: now() - start)
      return .now
    }
    resumed = nil
    takeWaiting()
    return .now
  }

  /// How far a run that trains by itself goes now.
  private var freeTarget: TrainingPosition {
    switch hold {
    case nil: .unreachable
    case .epoch(let epoch): TrainingPosition(epoch: epoch)
    case .decision: run.outcome == .learning ? run.nextDecision : run.position
    }
  }

  private mutating func workFreely() -> Next {
    trainedCount += train(toward: freeTarget, atMost: chunkCount)
    wantsPublishing = wantsPublishing || isTimeToPublish || hold != nil
    return .now
  }

  /// At a pace that the eye can follow, every epoch is published.
  private mutating func workAtPace() -> Next {
    guard var clock else { return .never }
    defer { self.clock = clock }
    let interval = PaceClock.interval(pace.epochsPerSecond)
    let isSlow = interval >= TrainingDriver.wakeInterval
    let dueCount = clock.dueCount(now: now())
    guard dueCount > 0 else {
      wantsPublishing = wantsPublishing || trainedCount > publishedCount
      let earliest = now() + (isSlow ? .zero : TrainingDriver.wakeInterval)
      return .at(max(clock.nextDue, earliest))
    }
    let count = train(toward: freeTarget, atMost: isSlow ? 1 : min(dueCount, chunkCount))
    trainedCount += count
    clock.complete(count)
    wantsPublishing = wantsPublishing || isSlow || isTimeToPublish || hold != nil
    return .now
  }

  /// The end of a run pauses it, and a stop rule does so once: whoever wants to goes on.
  private mutating func pause() {
    isRunning = false
    restartClock()
    wantsPublishing = true
  }

  private var isTimeToPublish: Bool {
    now() - lastPublished >= TrainingDriver.publishInterval
  }

  @discardableResult
  private mutating func train(toward target: TrainingPosition, atMost count: Int) -> Int {
    let start = now()
    let wasStopped = run.stop != nil
    let trained = run.advance(toward: target, atMost: count)
    let duration = now() - start
    run.note(trainedFor: duration)
    if run.stop != nil, !wasStopped, self.target == nil { pause() }
    if target == .unreachable { capacity.note(epochCount: trained, took: duration) }
    adaptChunk(to: duration, isWhole: trained == chunkCount)
    return trained
  }

  private mutating func adaptChunk(to duration: Duration, isWhole: Bool = true) {
    if duration > TrainingDriver.chunkLength * 2 { chunkCount = max(1, chunkCount / 2) }
    if duration * 2 < TrainingDriver.chunkLength, isWhole, chunkCount < 1 << 40 { chunkCount *= 2 }
  }
}
