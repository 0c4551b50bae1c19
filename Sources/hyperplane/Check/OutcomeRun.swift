import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import Training

/// One run, held against what its scenario promises.
struct OutcomeRun {
  /// The epoch at which it ended.
  let epoch: Int
  /// The first promise that it broke; nil if it kept them all.
  let complaint: String?

  /// Trains until the outcome is decided.
  init(_ experiment: Experiment, _ outcome: ExpectedOutcome) {
    let run = HeadlessRun(experiment)
    let isDecided = { Self.isDecided(run.outcome, for: outcome.ending) || run.stop != nil }
    while run.epoch < outcome.epochs, !isDecided(), run.train(toEpoch: run.epoch + 1) {}
    epoch = run.epoch
    complaint =
      Self.complaint(ending: outcome.ending, run.outcome)
      ?? Self.complaint(outcome.training, run.record().training, name: "training")
      ?? run.record().test.flatMap { Self.complaint(outcome.test, $0, name: "test") }
      ?? Self.complaint(gates: outcome.gates, experiment, run)
      ?? Self.complaint(areaError: outcome.areaError, experiment, run)
      ?? Self.complaint(closedFormError: outcome.closedFormError, experiment, run)
  }

  /// Whether more epochs would change nothing.
  private static func isDecided(
    _ reached: TrainingOutcome, for ending: ExpectedOutcome.Ending
  ) -> Bool {
    switch (ending, reached) {
    case (.goal, .goalReached), (.noGoal, .goalReached), (.cycle, .cycling), (_, .diverged): true
    default: false
    }
  }

  private static func complaint(
    ending: ExpectedOutcome.Ending, _ reached: TrainingOutcome
  ) -> String? {
    switch (ending, reached) {
    case (.any, _), (.goal, .goalReached), (.stuck, .stuck), (.cycle, .cycling),
      (.divergence, .diverged):
      nil
    case (.noGoal, .goalReached(let epoch)): "the goal was reached at epoch \(epoch)"
    case (.noGoal, _): nil
    case (_, .goalReached(let epoch)): "the goal was reached at epoch \(epoch)"
    case (_, .learning): "was still learning"
    case (_, .stuck(let epoch, let loss)): "stuck since epoch \(epoch) at loss \(loss)"
    case (_, .cycling(let epoch, _)): "goes round since epoch \(epoch)"
    case (_, .diverged(let epoch)): "diverged after epoch \(epoch)"
    }
  }

  private static func complaint(
    _ bounds: ExpectedOutcome.Bounds, _ metrics: Metrics, name: String
  ) -> String? {
    let loss = Double(metrics.loss)
    if let largest = bounds.largestLoss, !(loss <= largest) {
      return "\(name) loss \(loss), above \(largest)"
    }
    if let smallest = bounds.smallestLoss, !(loss >= smallest) {
      return "\(name) loss \(loss), below \(smallest)"
    }
    guard let accuracy = metrics.accuracy.map(Double.init) else { return nil }
    // A share such as 0.99 is compared as the single precision that accuracies have.
    if let smallest = bounds.smallestAccuracy, Float(accuracy) < Float(smallest) {
      return "\(name) accuracy \(accuracy), below \(smallest)"
    }
    if let limit = bounds.accuracyLimit, Float(accuracy) >= Float(limit) {
      return "\(name) accuracy \(accuracy), not below \(limit)"
    }
    return nil
  }

  private static func complaint(
    gates: String?, _ experiment: Experiment, _ run: HeadlessRun
  ) -> String? {
    guard let gates else { return nil }
    let found = experiment.corners.flatMap { corners in
      GateReading(
        parameters: run.snapshot().parameters, corners: experiment.inputMap.inputs(of: corners))
    }?.composition
    return found == gates ? nil : "is \(found ?? "no composition of gates"), not \(gates)"
  }

  private static func complaint(
    areaError largest: Double?, _ experiment: Experiment, _ run: HeadlessRun
  ) -> String? {
    guard let largest else { return nil }
    guard let shape = experiment.scenario.source.shape else {
      return "these data have no shape with an area"
    }
    let error = AreaError(
      parameters: run.snapshot().parameters, inputMap: experiment.inputMap,
      bounds: experiment.dataset.bounds, resolution: 1000, isInside: shape)
    return error.share <= largest ? nil : "area error \(error.share), above \(largest)"
  }

  private static func complaint(
    closedFormError largest: Double?, _ experiment: Experiment, _ run: HeadlessRun
  ) -> String? {
    guard let largest else { return nil }
    let samples = experiment.dataset.training
    guard experiment.isLinearRegression,
      let best = LeastSquaresLine((0..<samples.count).map(samples.point))
    else { return "these data and this network have no closed form" }
    let found = LeastSquaresLine(
      parameters: run.snapshot().parameters, inputMap: experiment.inputMap)
    let error = max(abs(found.slope - best.slope), abs(found.intercept - best.intercept))
    return error <= largest ? nil : "off the closed form by \(error), above \(largest)"
  }
}
