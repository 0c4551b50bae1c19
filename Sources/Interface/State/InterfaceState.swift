import Datasets
public import NeuralNetwork
public import ScenarioFormat
public import TextScreen
public import Training

/// All that the screen depends on, as a value.
///
/// Only `update` changes it.
public struct InterfaceState: Sendable {
  /// What is trained: one run, or several side by side; the first of them gives the clock.
  public internal(set) var runs: [ComparedRun]
  /// The run that all panes but the comparison show.
  public internal(set) var shownRun = 0
  /// What the terminal can show.
  public let capabilities: Capabilities
  /// How many cells the screen has.
  public var size: Size
  /// Which draw of initial weights training works on; 0 is the scenario's own start.
  public var draw: Int
  /// The draw that was asked for and has not been seen yet.
  var awaitedDraw: Int?
  /// The latest draw that was ever asked for.
  var newestDraw: Int
  /// How many epochs a second are asked for.
  public var pace: Pace
  /// Which neuron is focused, and whose lines are drawn.
  public var selection: Selection
  /// How the picture looks.
  public var options = ViewOptions()
  /// What a lecture will give back at its end; nil while there is none.
  public internal(set) var lecture: Lecture?
  /// Which keys call which commands.
  public var keymap = Keymap.standard
  /// The step that is to be guessed; nil while steps are shown at once.
  var prediction: Prediction?
  /// How far a view that moves has moved.
  public var motion = Motion()
  /// The palette and the glyphs that all figures draw with.
  public var theme: Theme
  /// The point that the probe reads, in the data's units; nil without a probe.
  public var probe: Point?
  /// What the mouse holds; nil while its button is up.
  var grip: Grip?
  /// The neuron that is in hand; nil while none is.
  public internal(set) var held: HeldNeuron?
  /// The list in which parameters are edited; nil while it is closed.
  public internal(set) var editor: ParameterEditor?
  /// The first line of the help that is shown; nil while the help is closed.
  public var helpScroll: Int?
  /// What the last command came to, in the status line until the next key; nil if it was silent.
  public internal(set) var notice: Notice?
  /// The branch that was chosen among all, by its name; nil before any was.
  var chosenBranchName: Int?
  /// Where the screen is recorded to; nil while it is not.
  public internal(set) var recording: String?
  /// The number of the trainer's last reply.
  var lastReply = 0
  /// What the trainer has been asked for and has not answered yet.
  var foresight = Foresight()
  /// The place of the chosen setting; nil while the settings are closed.
  var chosenSetting: Int?
  /// The class of the point that is put next.
  var pointClass = 0
  /// The command that is being typed; nil while none is.
  public internal(set) var prompt: Prompt?
  /// What was typed before, oldest first.
  var promptHistory: [String] = []
  /// What has to do with the file that the session is kept in.
  var session = OpenSession()
  /// How many commands the trainer was given.
  var commandCount = 0
  /// All that was done so far.
  var log = CommandLog()
  /// The script that is played; nil without one.
  var script: Script?
  /// Why a script ended before its last line; nil if none did.
  public internal(set) var scriptProblem: Script.Problem?
  /// The scenarios that can be opened by name.
  public let scenarioNames: [String]
  /// What runs side by side have in common, in a few words; nil if nothing, or a single one.
  let sharedWords: String?

  /// Creates the state that the program begins with: what the scenario asks to be shown.
  public init(
    experiment: Experiment, capabilities: Capabilities, theme: Theme, size: Size, pace: Pace,
    scenarioNames: [String] = []
  ) {
    let scenario = experiment.scenario
    self.capabilities = capabilities
    self.theme = theme
    self.size = size
    self.pace = pace
    self.scenarioNames = scenarioNames
    draw = experiment.draw
    newestDraw = experiment.draw
    runs = ComparedRun.all(of: experiment)
    sharedWords = runs.count > 1 ? Experiment.sharedWords(runs.map(\.experiment)) : nil
    selection = Selection(architecture: experiment.architecture, request: scenario.view)
    options.view = scenario.view.panel ?? .overview
    options.showsTestPoints = scenario.view.showsTestPoints
    options.isDiscretized = scenario.view.isDiscretized
    options.showsGhosts = scenario.view.showsGhosts
    if scenario.view.isLecture { toggleLecture() }
    motion.setPlaying(movesByItself)
  }

  /// What the shown run learns: the data and the network's shape.
  public var experiment: Experiment { runs[shownRun].experiment }

  /// Where the shown run's training stands; nil until it has said so for the first time.
  public var snapshot: TrainingSnapshot? { runs[shownRun].snapshot }

  /// The views that have something to show, in the order in which a key goes through them.
  var views: [ViewOptions.View] {
    ViewOptions.View.allCases.filter { view in
      switch view {
      case .truthTable: experiment.corners != nil
      case .comparison: comparesRuns
      case .branches: !comparesRuns && hasBranches
      case .warp: experiment.dataset.inputCount == 2 && experiment.architecture.hiddenLayerCount > 0
      case .lift: experiment.architecture.layers.dropLast().contains { $0.width > 2 }
      case .regions:
        experiment.architecture.hiddenLayerCount > 0 && experiment.dataset.inputCount == 2
      case .neuron: experiment.architecture.hiddenLayerCount > 0
      case .backPropagation: experiment.hyperparameters.rule == .backpropagation
      case .overview, .inputSpace, .network, .hiddenSpace, .loss, .landscape, .why: true
      }
    }
  }

  /// Takes another experiment on; the terminal, its colours and its glyphs stay.
  mutating func open(_ experiment: Experiment) {
    var next = InterfaceState(
      experiment: experiment, capabilities: capabilities, theme: theme, size: size,
      pace: Pace(normal: experiment.scenario.pace), scenarioNames: scenarioNames)
    next.promptHistory = promptHistory
    next.recording = recording
    next.notice = notice
    next.options.showsLesson = options.showsLesson
    next.options.hiddenPanes = options.hiddenPanes
    next.keymap = keymap
    next.lecture = lecture ?? next.lecture
    next.log = log
    next.script = script
    next.script?.hold = nil
    next.script?.awaited = nil
    self = next
  }
}
