import Training

extension Script {
  /// The next line to be done; nil behind the last.
  var nextLine: ScriptLine? { place < lines.count ? lines[place] : nil }

  /// Where the trainer has to hold its breath from now on, if that is another place than before.
  mutating func changeOfHold() -> TrainingHold?? {
    let next = nextHold
    guard next != hold else { return nil }
    hold = next
    return .some(next)
  }
}

extension InterfaceState {
  /// Whether a line can be done now.
  enum Readiness {
    case isReady, waits
    case fails(String)
  }

  /// Whether a line can be done now.
  mutating func readiness(of line: ScriptLine, _ snapshot: TrainingSnapshot) -> Readiness {
    switch line.statement {
    case .command: return .isReady
    case .waitForEpoch(let epoch):
      if snapshot.epoch >= epoch { return .isReady }
      return snapshot.isRunning ? .waits : .fails("nothing runs that could reach epoch \(epoch)")
    case .waitForPause: return snapshot.isRunning ? .waits : .isReady
    case .waitForGoal: return goalReadiness(snapshot)
    case .waitForTime(let ticks):
      if script?.ticks == nil { script?.ticks = ticks }
      guard script?.ticks == 0 else { return .waits }
      script?.ticks = nil
      return .isReady
    }
  }

  private func goalReadiness(_ snapshot: TrainingSnapshot) -> Readiness {
    switch snapshot.outcome {
    case .goalReached: .isReady
    case .learning:
      snapshot.isRunning ? .waits : .fails("nothing runs that could reach a goal")
    case .stuck(let epoch, _): .fails("the run is stuck since epoch \(epoch)")
    case .cycling(let epoch, _): .fails("the run goes round since epoch \(epoch)")
    case .diverged(let epoch): .fails("the run has diverged at epoch \(epoch)")
    }
  }
}
