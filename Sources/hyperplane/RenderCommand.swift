import App
import ArgumentParser
import Interface
import ScenarioFormat
import TextScreen
import Training

/// `hyperplane render`: the very same picture, without a terminal.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Print the picture of an epoch.")

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var script: ScriptOptions

  @Option(
    help: ArgumentHelp(
      "The epoch to train to; by default 0, or where a session was saved.", valueName: "number"))
  var epoch: Int?

  @Option(help: ArgumentHelp("Columns and rows of the picture.", valueName: "COLUMNSxROWS"))
  var size = Size(columns: 120, rows: 40)

  @Option(help: ArgumentHelp("What it is printed as.", valueName: "name"))
  var format = PictureFormat.text

  @Option(
    help: ArgumentHelp(
      "Which panes; by default what the scenario asks for.", valueName: "name"))
  var view: ViewRequest.Panel?

  @Option(help: ArgumentHelp("How many colours; by default as the format can.", valueName: "depth"))
  var color: ColorDepth?

  func validate() throws {
    guard epoch.map({ (0...100_000_000).contains($0) }) ?? true else {
      throw ValidationError("--epoch is \(epoch ?? 0); it must be 0 to 100000000.")
    }
    guard script.play == nil || epoch == nil else {
      throw ValidationError("--epoch or --play, not both: a script says 'epoch 40'.")
    }
  }

  func run() throws {
    let beginning = try scenario.beginning()
    let capabilities = Capabilities(
      colorDepth: color ?? format.colorDepth, isUnicode: display.glyphs.isUnicode)
    let theme = Theme(
      capabilities: capabilities, palette: display.palette.palette, glyphs: display.glyphs)
    var state = beginning.state(capabilities: capabilities, theme: theme, size: size)
    try script.prepare(&state)
    state = try script.play == nil ? trained(state, beginning) : played(state, beginning)
    if let view { state.options.view = view }
    let buffer = state.frame(reusing: nil).buffer
    print(format.render(buffer, isDark: display.palette == .dark), terminator: "")
  }

  private func trained(_ state: InterfaceState, _ beginning: Beginning) -> InterfaceState {
    var state = state
    let run = beginning.makeRun()
    if let epoch { run.train(toEpoch: epoch) }
    _ = state.update(.snapshot(run.snapshot()))
    return following(state)
  }

  private func played(
    _ state: InterfaceState, _ beginning: Beginning
  ) throws(Complaint) -> InterfaceState {
    var play = ScriptedPlay(
      state, lesson: ScenarioLocator.lessons(beside: beginning.experiment.scenario))
    let state = play.run()
    if let problem = state.scriptProblem { throw Complaint("\(problem)") }
    return following(state)
  }

  /// Of several runs the others are where the first one is.
  private func following(_ state: InterfaceState) -> InterfaceState {
    var state = state
    let epoch = state.runs[0].snapshot?.epoch ?? 0
    for index in state.runs.indices.dropFirst() {
      let run = HeadlessRun(state.runs[index].experiment.with(draw: state.draw))
      run.train(toEpoch: epoch)
      _ = state.update(.snapshot(run.snapshot(), run: index))
    }
    return state
  }
}
