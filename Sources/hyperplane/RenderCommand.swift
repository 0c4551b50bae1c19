import App
import ArgumentParser
import Interface
import ScenarioFormat
import TextScreen
import Training

/// `hyperplane render`: the very same picture, without a terminal.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Print the picture of an epoch, or a film of all up to it.",
    discussion: """
      --format cast prints a film from epoch 0 on, which 'asciinema play' shows; it is the same
      whenever it is made, and keeps its own time: --pace epochs a second.
      """)

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var race: RaceOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var script: ScriptOptions

  @Option(
    help: ArgumentHelp(
      "The epoch to train to; by default 0, or where a session was saved.", valueName: "number"))
  var epoch: Int?

  @Option(help: ArgumentHelp("Columns and rows of the picture.", valueName: "COLUMNSxROWS"))
  var size = Size(columns: 120, rows: 40)

  @Option(help: ArgumentHelp("What it is printed as.", valueName: "name"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Which panes; by default what the scenario asks for.", valueName: "name"))
  var view: ViewRequest.Panel?

  @Option(help: ArgumentHelp("How many colours; by default as the format can.", valueName: "depth"))
  var color: ColorDepth?

  @Option(help: ArgumentHelp("A film: epochs from one frame to the next.", valueName: "number"))
  var every = 1

  @Option(
    help: ArgumentHelp(
      "A film: epochs a second; by default the scenario's own pace.", valueName: "number"))
  var pace: Double?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ansi, svg, cast

    /// What a single picture is printed as; nil for a film.
    var picture: PictureFormat? { PictureFormat(rawValue: rawValue) }
  }

  func validate() throws {
    guard epoch.map({ (0...100_000_000).contains($0) }) ?? true else {
      throw ValidationError("--epoch is \(epoch ?? 0); it must be 0 to 100000000.")
    }
    guard script.play == nil || epoch == nil else {
      throw ValidationError("--epoch or --play, not both: a script says 'epoch 40'.")
    }
    guard every > 0, (epoch ?? 0) / every <= 100_000 else {
      throw ValidationError("--every is \(every); a film may have 1 to 100000 frames.")
    }
    if let pace, !(pace >= 0.1 && pace <= 1e9) {
      throw ValidationError("--pace is \(pace); it must be 0.1 to 1000000000 epochs a second.")
    }
  }

  func run() throws {
    let beginning = try race.applied(to: scenario.beginning())
    var state = state(beginning)
    try script.prepare(&state)
    guard script.play == nil else {
      guard let picture = format.picture else {
        throw Complaint("a script is played to one picture; 'hyperplane --play' films it")
      }
      state = try played(state, beginning)
      if let view { state.options.view = view }
      return show(state.frame(reusing: nil).buffer, as: picture)
    }
    var screen = HeadlessScreen(state, first: beginning.makeRun())
    guard let picture = format.picture else {
      var film = FilmPrinter(
        screen: screen, lastEpoch: epoch ?? screen.epoch, stride: every,
        pace: pace ?? beginning.pace)
      return film.run { print($0, terminator: "") }
    }
    screen.train(toEpoch: epoch)
    show(screen.frame(), as: picture)
  }

  private func show(_ buffer: CellBuffer, as picture: PictureFormat) {
    print(picture.render(buffer, isDark: palette.isDark), terminator: "")
  }

  private var palette: Palette { display.palette ?? .dark }

  private func state(_ beginning: Beginning) -> InterfaceState {
    let glyphs = display.glyphs ?? .braille
    let capabilities = Capabilities(
      colorDepth: color ?? format.picture?.colorDepth ?? .indexed, isUnicode: glyphs.isUnicode)
    var state = beginning.state(
      capabilities: capabilities,
      theme: Theme(capabilities: capabilities, palette: palette, glyphs: glyphs), size: size,
      pace: pace)
    if let view { state.options.view = view }
    state.take(lecture: display.lecture)
    return state
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
