import Datasets
import NeuralNetwork
public import ScenarioFormat
public import Training

/// One of the runs that a scenario shows side by side, or its only one.
public struct ComparedRun: Sendable {
  /// What tells it from the others, in a few words.
  public let name: String
  /// What is trained on what.
  public internal(set) var experiment: Experiment
  /// Where its training stands; nil until it has said so for the first time.
  public internal(set) var snapshot: TrainingSnapshot?
  /// Where it has come by.
  var trail = Trail()
  /// What was trained on what before anything was edited.
  let original: Experiment

  /// The runs of an experiment's scenario at epoch 0, this one first.
  static func all(of experiment: Experiment) -> [ComparedRun] {
    let scenario = experiment.scenario
    let name = scenario.variants.first?.name ?? scenario.name
    return [ComparedRun(name: name, experiment: experiment)]
      + scenario.variants.dropFirst().map { variant in
        ComparedRun(
          name: variant.name, experiment: Experiment(variant.scenario, draw: experiment.draw))
      }
  }

  /// Whether the samples are not those that follow from the scenario and its seed.
  var hasOtherData: Bool {
    experiment.scenario.seed == original.scenario.seed
      && experiment.dataset.training != original.dataset.training
  }

  /// What draws the samples, where it is not what the scenario says.
  var otherGenerator: DatasetGenerator? {
    guard experiment.scenario.source != original.scenario.source,
      case .generated(let recipe) = experiment.scenario.source
    else { return nil }
    return recipe.generator
  }

  /// Shows an experiment as it will be; the last snapshot may tell of samples that have gone.
  mutating func foresee(_ foresight: Foresight) {
    experiment = foresight.applied(to: snapshot?.experiment ?? original)
    guard let next = snapshot?.nextSample, next >= experiment.trainingSet.count else { return }
    snapshot?.nextSample = 0
    snapshot?.currentSample = nil
  }

  private init(name: String, experiment: Experiment) {
    self.name = name
    self.experiment = experiment
    original = experiment
  }

  /// Takes a snapshot in, and what it says of an edited experiment.
  mutating func take(_ snapshot: TrainingSnapshot) {
    self.snapshot = snapshot
    experiment = snapshot.experiment ?? original
    trail.append(snapshot)
  }
}

extension InterfaceState {
  /// Whether there is something to compare.
  var comparesRuns: Bool { runs.count > 1 }

  /// The state as it is when a run is the one that is shown.
  func showing(run index: Int) -> InterfaceState {
    var state = self
    state.show(run: index)
    return state
  }

  /// Shows the run so many places further, round and round.
  mutating func showRun(after step: Int) {
    show(run: Array(runs.indices).element(after: shownRun, by: step))
  }

  /// The panes other than the comparison show this run from now on.
  mutating func show(run index: Int) {
    let architecture = experiment.architecture
    shownRun = index
    guard experiment.architecture != architecture else { return }
    let isBoundaryShown = selection.showsDecisionBoundary
    selection = Selection(
      architecture: experiment.architecture, request: runs[0].experiment.scenario.view)
    selection.showsDecisionBoundary = isBoundaryShown
  }

  /// Takes a run's snapshot in, unless others initial weights were asked for meanwhile.
  mutating func take(_ snapshot: TrainingSnapshot, ofRun index: Int) {
    let awaitedDraw = comparesRuns ? draw : awaitedDraw
    guard runs.indices.contains(index), awaitedDraw.map({ $0 == snapshot.draw }) ?? true else {
      return
    }
    guard index != 0 || !holdBack(snapshot) else { return }
    self.awaitedDraw = nil
    draw = snapshot.draw
    runs[index].take(snapshot)
    takeReply(snapshot.reply)
    foresight.take(reply: lastReply)
    if index == shownRun { foresee() }
    if index == shownRun, selection.adapt(to: experiment.architecture) {
      options.hiddenAxes = nil
      options.landscapeAxes = nil
    }
    settleHeldNeuron()
    settleEditor()
    // The others follow the first one's epochs: they run while it runs.
    let isRunning = runs[0].snapshot?.isRunning ?? false
    for other in runs.indices.dropFirst() { runs[other].snapshot?.isRunning = isRunning }
  }
}
