import App
import ArgumentParser
import CursesTerminal
import Datasets
import Glibc
import Interface
import ScenarioFormat
import TextScreen
import Training

/// How the interactive program begins: shared by the commands that open it.
struct ProgramOptions: ParsableArguments {
  @OptionGroup var display: DisplayOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var script: ScriptOptions

  @Option(
    help: ArgumentHelp("How many colours; by default as the terminal can.", valueName: "depth"))
  var color: TerminalOptions.ColorChoice?

  @Option(
    help: ArgumentHelp(
      "Epochs a second to begin with, instead of the scenario's own.", valueName: "number"))
  var pace: Double?

  @Flag(
    help: """
      Draw nothing: say each change in a line of plain text, for a screen reader. Commands come \
      by the same keys, or through a pipe by their names, a line each; then it begins paused.
      """)
  var describe = false

  @Flag(help: "Begin paused, at epoch 0.")
  var paused = false

  @Option(
    help: ArgumentHelp(
      "Film all that is shown, for 'asciinema play'; ! behind the name replaces a file.",
      valueName: "FILE.cast"))
  var record: RecordingRequest?

  func validate() throws {
    guard record == nil || !describe else {
      throw ValidationError("--record films what is shown, and --describe shows nothing.")
    }
    if let pace, !(pace >= 0.1 && pace <= 1e9) {
      throw ValidationError("--pace is \(pace); it must be 0.1 to 1000000000 epochs a second.")
    }
  }

  /// Opens the program, and ends the process as a signal asks if one did.
  ///
  /// - Throws: `Complaint` when the terminal can't.
  func watch(
    _ beginning: Beginning, isInputPiped: Bool, source: ModelSource? = nil
  ) throws {
    let ending = try ending(of: beginning, isInputPiped: isInputPiped, source: source)
    if case .terminated(let signal) = ending { CursesScreen.endProcess(by: signal) }
  }

  /// The terminal is given back before this returns or throws.
  private func ending(
    of beginning: Beginning, isInputPiped: Bool, source: ModelSource?
  ) throws -> AppLoop.Ending {
    try checkScript(on: beginning)
    if isInputPiped { try takeKeyboardBack() }
    let settings = try Settings(
      try config.preferences(), display: display, color: color, pace: pace)
    if describe {
      let terminal = try opened { () throws(TerminalError) in try LineTerminal() }
      defer { terminal.close() }
      var loop = try loop(
        of: beginning, on: terminal, settings, source: source, isPaused: !terminal.takesKeys,
        speak: Self.printAtOnce)
      return loop.run()
    }
    let screen = try opened { () throws(TerminalError) in
      try CursesScreen(
        options: TerminalOptions(color: settings.color, isASCII: settings.glyphs == .ascii))
    }
    defer { screen.close() }
    var loop = try loop(
      of: beginning, on: screen, settings, source: source, film: try openFilm())
    return loop.run()
  }

  private func loop(
    of beginning: Beginning, on screen: any Screen, _ settings: Settings,
    source: ModelSource?, film: FilmFile? = nil, isPaused: Bool = false,
    speak: ((String) -> Void)? = nil
  ) throws(Complaint) -> AppLoop {
    let theme = Theme(
      capabilities: screen.capabilities, palette: settings.palette, glyphs: settings.glyphs)
    var state = beginning.state(
      capabilities: screen.capabilities, theme: theme, size: screen.size, pace: settings.pace)
    state.keymap = settings.keymap
    state.take(lecture: settings.isLecture)
    try script.prepare(&state)
    let scenario = beginning.experiment.scenario
    let waits =
      isPaused || paused || scenario.beginsPaused || beginning.session != nil
      || script.play != nil
    return AppLoop(
      screen: screen, state: state, isRunning: !waits, source: source, film: film,
      lesson: ScenarioLocator.lessons(beside: scenario), speak: speak)
  }

  /// A line goes out before anything else happens: somebody listens.
  private static func printAtOnce(_ line: String) {
    print(line)
    fflush(nil)
  }

  /// A script with a mistake is told before the terminal is taken.
  private func checkScript(on beginning: Beginning) throws(Complaint) {
    let plain = Capabilities(colorDepth: .none, isUnicode: false)
    var state = beginning.state(
      capabilities: plain, theme: Theme(capabilities: plain), size: Size(columns: 80, rows: 24))
    try script.prepare(&state)
  }

  /// Samples that came through a pipe leave the keyboard to be found again.
  private func takeKeyboardBack() throws(Complaint) {
    guard isatty(STDIN_FILENO) == 0 else { return }
    let keyboard = open("/dev/tty", O_RDWR)
    guard keyboard >= 0, dup2(keyboard, STDIN_FILENO) >= 0 else {
      throw Complaint("there is no terminal to take keys from; 'hyperplane train -' needs none")
    }
    close(keyboard)
  }

  private func openFilm() throws(Complaint) -> FilmFile? {
    guard let record else { return nil }
    do throws(FileProblem) {
      return try FilmFile(record)
    } catch {
      throw Complaint("\(HarmlessText.escaped(record.path)): \(error.text)")
    }
  }

  private func opened<Opened: Screen>(
    _ open: () throws(TerminalError) -> Opened
  ) throws(Complaint) -> Opened {
    do {
      return try open()
    } catch {
      throw Complaint("\(error)")
    }
  }
}
