import NeuralNetwork
import ScenarioFormat

extension TrainingDriver {
  /// Takes note of a command; the next slices do what it asks.
  ///
  /// An edit changes a network that is there: while a target is on its way to be reached, it waits,
  /// and so does all that comes after it; a pause gives up what waits.
  package mutating func obey(_ command: TrainingCommand) {
    receivedCount += 1
    take(command, number: receivedCount)
  }

  mutating func take(_ command: TrainingCommand, number: Int) {
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
  mutating func restartClock(isFirstDueNow: Bool = false) {
    speed.reset()
    clock = nil
    guard isRunning, !pace.isUnlimited else { return }
    let wait = isFirstDueNow ? .zero : PaceClock.interval(pace.epochsPerSecond)
    clock = PaceClock(epochsPerSecond: pace.epochsPerSecond, firstDue: now() + wait)
  }
}
