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

  @Option(help: ArgumentHelp("The epoch to train to.", valueName: "number"))
  var epoch = 0

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
    guard (0...100_000_000).contains(epoch) else {
      throw ValidationError("--epoch is \(epoch); it must be 0 to 100000000.")
    }
    guard every > 0, epoch / every <= 100_000 else {
      throw ValidationError("--every is \(every); a film may have 1 to 100000 frames.")
    }
    if let pace, !(pace >= 0.1 && pace <= 1e9) {
      throw ValidationError("--pace is \(pace); it must be 0.1 to 1000000000 epochs a second.")
    }
  }

  func run() throws {
    let experiment = Experiment(
      try race.applied(to: scenario.located()), draw: scenario.draw)
    var screen = HeadlessScreen(state(experiment))
    guard let picture = format.picture else {
      var film = FilmPrinter(
        screen: screen, lastEpoch: epoch, stride: every, pace: pace ?? experiment.scenario.pace)
      return film.run { print($0, terminator: "") }
    }
    screen.train(toEpoch: epoch)
    print(picture.render(screen.frame(), isDark: palette.isDark), terminator: "")
  }

  private var palette: Palette { display.palette ?? .dark }

  private func state(_ experiment: Experiment) -> InterfaceState {
    let glyphs = display.glyphs ?? .braille
    let capabilities = Capabilities(
      colorDepth: color ?? format.picture?.colorDepth ?? .indexed, isUnicode: glyphs.isUnicode)
    let pace = Pace(
      epochsPerSecond: pace ?? experiment.scenario.pace, normal: experiment.scenario.pace)
    var state = InterfaceState(
      experiment: experiment, capabilities: capabilities,
      theme: Theme(capabilities: capabilities, palette: palette, glyphs: glyphs), size: size,
      pace: pace)
    if let view { state.options.view = view }
    state.take(lecture: display.lecture)
    return state
  }
}
