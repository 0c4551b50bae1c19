import Analysis
import NeuralNetwork
import ScenarioFormat
import Training

/// Why a run is stuck, or will be: all that is found, the most important first.
///
/// What follows from the parameters alone is there from epoch 0 on; what needs the course of the
/// loss, as soon as it is sure. A run that has reached its goal, or will have at a later epoch than
/// the one that is shown, has no findings.
struct Diagnosis: Sendable {
  /// What is found.
  let findings: [Finding]
  /// Whether there is still something to find: the run is not where it should be.
  let isOpen: Bool

  /// What is said where one doesn't ask.
  var alarm: Finding? { findings.first(where: \.isAlarm) }

  /// Judges a run by what is shown of it.
  ///
  /// `values` are those of the shown parameters for the training set.
  init(
    of experiment: Experiment, snapshot: TrainingSnapshot?, values: LayerValues,
    prospects: Prospects
  ) {
    guard let snapshot, Self.isOpen(experiment, snapshot) else {
      (findings, isOpen) = ([], false)
      return
    }
    let layers = LayerDiagnosis(
      experiment: experiment, parameters: snapshot.parameters, values: values,
      prospects: prospects)
    var judged = snapshot
    // How long another program trains from one version to the next is not known.
    if snapshot.followed != nil { judged.curve = LossCurve() }
    let course = CourseDiagnosis(
      experiment: experiment, snapshot: judged, values: values, prospects: prospects)
    let hasGoal = experiment.scenario.goal != nil
    let saturation = hasGoal ? layers.saturation(wrongCount: snapshot.training.wrongCount) : []
    isOpen = true
    let causes =
      layers.silence + (prospects.impossibility.map { [.impossible($0)] } ?? [])
      + layers.symmetry + (hasGoal ? layers.flatness : [])
    let slowness = hasGoal && saturation.isEmpty ? course.slowness : []
    // A cause says more than that the loss has come to rest.
    let rest = (causes + saturation + slowness).isEmpty ? course.rest : []
    findings =
      course.end + causes + course.jumps + saturation + (hasGoal ? course.vanishing : [])
      + slowness + rest + layers.idleness
  }

  /// Whether a run falls short of its goal or, without one, of being right everywhere.
  private static func isOpen(_ experiment: Experiment, _ snapshot: TrainingSnapshot) -> Bool {
    if case .goalReached = snapshot.outcome { return false }
    guard experiment.scenario.goal == nil else { return true }
    return snapshot.training.wrongCount != 0
      && (snapshot.training.coefficientOfDetermination ?? 0) < 0.99
  }
}

extension Metrics {
  /// How many samples are put into another class than theirs; nil where there are no classes.
  var wrongCount: Int? { correctCount.map { count - $0 } }
}
