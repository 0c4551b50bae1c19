package import NeuralNetwork
package import ScenarioFormat

/// Decides what has become of a run, from the metrics at the epochs of its curve alone.
///
/// Those epochs are all up to 2,047, then every other one, and so on (`LossCurve`). So the epoch of
/// a goal is exact that far, and later no more than a thousandth of itself too large. Without a
/// goal there is no telling stuck from done.
package struct OutcomeWatch: Sendable {
  /// What has become of the run so far.
  package private(set) var outcome = TrainingOutcome.learning

  private let goal: Goal?
  private var plateau: PlateauDetector

  /// Creates a watch over a run that has not begun.
  package init(_ experiment: Experiment, firstEpoch: Int = 0) {
    goal = experiment.scenario.goal
    let miniBatchSize = max(1, experiment.hyperparameters.miniBatchSize)
    let updatesPerEpoch = (experiment.trainingSet.count + miniBatchSize - 1) / miniBatchSize
    plateau = PlateauDetector(
      chanceLoss: experiment.chanceLoss, updatesPerEpoch: max(1, updatesPerEpoch),
      firstEpoch: firstEpoch)
  }

  /// Takes the metrics of the next epoch of the curve.
  package mutating func observe(epoch: Int, metrics: Metrics) {
    switch outcome {
    case .goalReached, .cycling: return
    case .learning, .stuck, .diverged: break
    }
    guard let goal else { return }
    if goal.isReached(by: metrics) {
      outcome = .goalReached(epoch: epoch)
      return
    }
    plateau.observe(epoch: epoch, loss: metrics.loss)
    outcome = plateau.since.map { .stuck(sinceEpoch: $0, loss: metrics.loss) } ?? .learning
  }

  /// Notes that the run goes round in a circle; one that has reached its goal may do so.
  package mutating func cycles(sinceEpoch epoch: Int, period: Int) {
    if case .goalReached = outcome { return }
    outcome = .cycling(sinceEpoch: epoch, period: period)
  }

  /// Notes that the run is no longer finite.
  package mutating func diverged(lastFiniteEpoch: Int) {
    outcome = .diverged(lastFiniteEpoch: lastFiniteEpoch)
  }
}
