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

  @Option(help: ArgumentHelp("How many colours.", valueName: "depth"))
  var color = TerminalOptions.ColorChoice.automatic

  @Option(
    help: ArgumentHelp(
      "Epochs a second to begin with, instead of the scenario's own.", valueName: "number"))
  var pace: Double?

  @Flag(help: "Begin paused, at epoch 0.")
  var paused = false

  @Option(
    help: ArgumentHelp(
      "Film all that is shown, for 'asciinema play'; ! behind the name replaces a file.",
      valueName: "FILE.cast"))
  var record: RecordingRequest?

  func validate() throws {
    if let pace, !(pace >= 0.1 && pace <= 1e9) {
      throw ValidationError("--pace is \(pace); it must be 0.1 to 1000000000 epochs a second.")
    }
  }

  /// Opens the program, and ends the process as a signal asks if one did.
  ///
  /// - Throws: `Complaint` when the terminal can't.
  func watch(
    _ experiment: Experiment, isInputPiped: Bool, source: ModelSource? = nil
  ) throws {
    let ending = try ending(of: experiment, isInputPiped: isInputPiped, source: source)
    if case .terminated(let signal) = ending { CursesScreen.endProcess(by: signal) }
  }

  /// The terminal is given back before this returns or throws.
  private func ending(
    of experiment: Experiment, isInputPiped: Bool, source: ModelSource?
  ) throws -> AppLoop.Ending {
    if isInputPiped { try takeKeyboardBack() }
    let screen = try openScreen()
    defer { screen.close() }
    let film = try openFilm()
    let normal = experiment.scenario.pace
    let pace = Pace(epochsPerSecond: pace ?? normal, normal: normal)
    let theme = Theme(
      capabilities: screen.capabilities, palette: display.palette.palette, glyphs: display.glyphs)
    let state = InterfaceState(
      experiment: experiment, capabilities: screen.capabilities, theme: theme, size: screen.size,
      pace: pace, scenarioNames: ScenarioLocator.names(beside: experiment.scenario))
    var loop = AppLoop(
      screen: screen, state: state, isRunning: !(paused || experiment.scenario.beginsPaused),
      source: source, film: film,
      lesson: ScenarioLocator.lessons(beside: experiment.scenario))
    return loop.run()
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

  private func openScreen() throws(Complaint) -> CursesScreen {
    do {
      return try CursesScreen(
        options: TerminalOptions(color: color, isASCII: display.glyphs == .ascii))
    } catch {
      throw Complaint("\(error)")
    }
  }
}
