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

  @Option(help: ArgumentHelp("The epoch to train to.", valueName: "number"))
  var epoch = 0

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
    guard (0...100_000_000).contains(epoch) else {
      throw ValidationError("--epoch is \(epoch); it must be 0 to 100000000.")
    }
  }

  func run() throws {
    let experiment = try scenario.experiment()
    let run = HeadlessRun(experiment)
    run.train(toEpoch: epoch)
    let capabilities = Capabilities(
      colorDepth: color ?? format.colorDepth, isUnicode: display.glyphs.isUnicode)
    var state = InterfaceState(
      experiment: experiment, capabilities: capabilities,
      theme: Theme(
        capabilities: capabilities, palette: display.palette.palette, glyphs: display.glyphs),
      size: size, pace: Pace(normal: experiment.scenario.pace))
    if let view { state.options.view = view }
    _ = state.update(.snapshot(run.snapshot()))
    for index in state.runs.indices.dropFirst() {
      let run = HeadlessRun(state.runs[index].experiment)
      run.train(toEpoch: epoch)
      _ = state.update(.snapshot(run.snapshot(), run: index))
    }
    let buffer = state.frame(reusing: nil).buffer
    print(format.render(buffer, isDark: display.palette == .dark), terminator: "")
  }
}
