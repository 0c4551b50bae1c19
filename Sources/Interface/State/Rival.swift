public import ScenarioFormat
public import Training

/// One of the runs that are shown side by side.
public struct Rival: Sendable {
  /// What tells it from the others, in a few words.
  public let name: String
  /// What is trained on what.
  public let experiment: Experiment
  /// Where its training stands; nil until it has said so for the first time.
  public internal(set) var snapshot: TrainingSnapshot?
}

extension InterfaceState {
  /// All runs of a comparison, the main one first.
  var runs: [Rival] {
    let name = experiment.scenario.variants.first?.name ?? experiment.scenario.name
    return [Rival(name: name, experiment: experiment, snapshot: snapshot)] + rivals
  }

  /// The state of one run by itself, as if it were the only one.
  func alone(_ run: Rival) -> InterfaceState {
    var state = self
    state.experiment = run.experiment
    state.snapshot = run.snapshot
    state.rivals = []
    state.probe = nil
    if run.experiment.architecture != experiment.architecture {
      state.selection = Selection(architecture: run.experiment.architecture)
      state.selection.showsDecisionBoundary = selection.showsDecisionBoundary
    }
    return state
  }
}
