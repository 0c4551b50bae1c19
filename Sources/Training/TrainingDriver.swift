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

  let now: () -> Instant
  var run: Timeline
  var pace: Pace
  var isRunning: Bool
  var target: TrainingPosition?
  var isTargetNew = false
  /// What has to wait until the target is reached.
  var waiting: [(number: Int, command: TrainingCommand)] = []
  var receivedCount = 0
  var receipts: [TrainingReceipt] = []
  var hold: TrainingHold?
  /// The saved run that is trained again, with what is shown meanwhile.
  var resumed: (run: RunReplay, beginning: TrainingSnapshot)?
  var reply: TrainingReply?
  var replay: ReplayWatch
  var published: TrainingSnapshot?
  var clock: PaceClock?
  var speed = SpeedMeter()
  var capacity = CapacityMeter()
  var trainedCount = 0
  var publishedCount = 0
  var chunkCount = 1
  var wantsPublishing = true
  var lastPublished: Instant

  /// How many receipts are kept: as many commands as can come between two snapshots.
  static let receiptCount = 256

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
