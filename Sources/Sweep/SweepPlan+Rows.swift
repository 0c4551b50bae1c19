import NeuralNetwork
import ScenarioFormat
import Training

extension SweepPlan {
  /// How many epochs pass between two looks at whether to go on.
  private static let patience = 32

  /// Trains one run to its end.
  ///
  /// - Returns: what has become of it; nil if it was interrupted.
  public func row(ofRun run: Int, isInterrupted: () -> Bool = { false }) -> SweepRow? {
    let experiment = experiment(ofRun: run)
    let training = HeadlessRun(experiment)
    while training.epoch < epochs, training.stop == nil, !isDecided(training.outcome) {
      if training.epoch.isMultiple(of: Self.patience), isInterrupted() { return nil }
      guard training.train(toEpoch: training.epoch + 1) else { break }
    }
    let record = training.record()
    return SweepRow(
      run: run, seed: experiment.scenario.seed, draw: draw, epochs: training.epoch,
      solvedEpoch: Self.solvedEpoch(training.outcome), ending: Self.ending(of: training),
      reason: training.stop?.reason,
      loss: record.training.loss, accuracy: record.training.accuracy,
      testLoss: record.test?.loss, testAccuracy: record.test?.accuracy,
      parameters: training.snapshot().parameters.values)
  }

  private static func solvedEpoch(_ outcome: TrainingOutcome) -> Int? {
    if case .goalReached(let epoch) = outcome { epoch } else { nil }
  }

  private func isDecided(_ outcome: TrainingOutcome) -> Bool {
    switch outcome {
    case .goalReached: stopsAtGoal
    case .diverged: true
    case .learning, .stuck, .cycling: false
    }
  }

  private static func ending(of run: HeadlessRun) -> SweepRow.Ending {
    switch run.outcome {
    case .goalReached: .goalReached
    case .diverged: .diverged
    case _ where run.stop != nil: .stopped
    case .cycling: .cycling
    case .stuck: .stuck
    case .learning: .goalNotReached
    }
  }
}
