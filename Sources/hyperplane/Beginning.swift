import Interface
import ScenarioFormat
import TextScreen
import Training

/// What a command begins with: a scenario at epoch 0, or a session where it was saved.
struct Beginning {
  /// What is trained on what, before anything is edited.
  let experiment: Experiment
  /// The session, if it is one.
  let session: SessionDocument?
  /// The file that the session goes on in; nil for a pipe.
  let path: String?

  /// Begins with a scenario.
  init(_ experiment: Experiment) {
    self.experiment = experiment
    (session, path) = (nil, nil)
  }

  /// Begins with a session.
  init(_ session: SessionDocument, path: String?) {
    let draw = if case .start(let draw) = session.run.stretches[0].change { draw } else { 0 }
    experiment = Experiment(session.scenario, draw: draw)
    self.session = session
    self.path = path
  }

  /// How fast it is watched, in epochs per second.
  var pace: Double { session?.pace ?? experiment.scenario.pace }

  /// A run without a screen, where it was saved.
  func makeRun() -> HeadlessRun {
    session.map { HeadlessRun(experiment, resuming: $0.run) } ?? HeadlessRun(experiment)
  }

  /// The state that a screen begins with.
  func state(
    capabilities: Capabilities, theme: Theme, size: Size, pace: Double? = nil
  ) -> InterfaceState {
    var state = InterfaceState(
      experiment: experiment, capabilities: capabilities, theme: theme, size: size,
      pace: Pace(epochsPerSecond: pace ?? self.pace, normal: experiment.scenario.pace),
      scenarioNames: ScenarioLocator.names(beside: experiment.scenario))
    if let session { state.open(session, path: path) }
    return state
  }
}
