import NeuralNetwork
public import ScenarioFormat

/// Trains an experiment without a screen or a thread, and with hardly any memory: the same bits as
/// a session.
public final class HeadlessRun {
  private let run: Timeline

  /// Creates a run at epoch 0.
  public init(_ experiment: Experiment) {
    run = Timeline(experiment, byteLimit: 0)
  }

  /// Creates a run where a saved one was shown, trained again to the same bits.
  public init(_ experiment: Experiment, resuming record: RunRecord) {
    var replay = RunReplay(record, of: experiment)
    while !replay.advance(atMost: 1 << 20) {}
    run = replay.timeline
  }

  /// How many epochs are complete.
  public var epoch: Int { run.position.epoch }

  /// What is trained on what.
  public var experiment: Experiment { run.experiment }

  /// What has become of the run so far, exactly as in a session.
  public var outcome: TrainingOutcome { run.outcome }

  /// Where a stop rule was met for the first time.
  public var stop: TrainingStop? { run.stop }

  /// How good the network is now.
  public func record() -> TrainingRecord { run.record() }

  /// What a screen would show of it, paused at this epoch.
  public func snapshot() -> TrainingSnapshot {
    run.snapshot(pace: Pace(normal: run.experiment.scenario.pace))
  }

  /// Edits the run at its epoch.
  ///
  /// - Returns: what was changed, in a few words.
  @discardableResult
  public func apply(_ edit: TrainingEdit) throws(EditRefusal) -> String { try run.apply(edit) }

  /// Trains to the end of an epoch, or goes back to it; a run that diverges ends at its last
  /// finite one.
  ///
  /// - Returns: whether the epoch was reached.
  @discardableResult
  public func train(toEpoch epoch: Int) -> Bool {
    let target = TrainingPosition(epoch: epoch)
    if target < run.position { run.approach(target) }
    let clock = ContinuousClock()
    while run.position < run.reachable(target) {
      let duration = clock.measure { run.advance(toward: target, atMost: .max) }
      run.note(trainedFor: duration)
    }
    return run.position.epoch >= epoch
  }
}
