import App
import ArgumentParser
import CursesTerminal
import Glibc
import Interface
import ScenarioFormat
import TextScreen
import Training

/// How the interactive program begins: shared by the commands that open it.
struct ProgramOptions: ParsableArguments {
  @OptionGroup var display: DisplayOptions
  @OptionGroup var script: ScriptOptions

  @Option(help: ArgumentHelp("How many colours.", valueName: "depth"))
  var color = TerminalOptions.ColorChoice.automatic

  @Option(
    help: ArgumentHelp(
      "Epochs a second to begin with, instead of the scenario's own.", valueName: "number"))
  var pace: Double?

  @Flag(help: "Begin paused, at epoch 0.")
  var paused = false

  func validate() throws {
    if let pace, !(pace >= 0.1 && pace <= 1e9) {
      throw ValidationError("--pace is \(pace); it must be 0.1 to 1000000000 epochs a second.")
    }
  }

  /// Opens the program, and ends the process as a signal asks if one did.
  ///
  /// - Throws: `Complaint` when the terminal can't.
  func watch(_ beginning: Beginning, isInputPiped: Bool) throws {
    let ending = try ending(of: beginning, isInputPiped: isInputPiped)
    if case .terminated(let signal) = ending { CursesScreen.endProcess(by: signal) }
  }

  /// The terminal is given back before this returns or throws.
  private func ending(of beginning: Beginning, isInputPiped: Bool) throws -> AppLoop.Ending {
    try checkScript(on: beginning)
    if isInputPiped { try takeKeyboardBack() }
    let screen = try openScreen()
    defer { screen.close() }
    let theme = Theme(
      capabilities: screen.capabilities, palette: display.palette.palette, glyphs: display.glyphs)
    var state = beginning.state(
      capabilities: screen.capabilities, theme: theme, size: screen.size, pace: pace)
    try script.prepare(&state)
    let scenario = beginning.experiment.scenario
    let waits =
      paused || scenario.beginsPaused || beginning.session != nil || script.play != nil
    var loop = AppLoop(
      screen: screen, state: state, isRunning: !waits,
      lesson: ScenarioLocator.lessons(beside: scenario))
    return loop.run()
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

  private func openScreen() throws(Complaint) -> CursesScreen {
    do {
      return try CursesScreen(
        options: TerminalOptions(color: color, isASCII: display.glyphs == .ascii))
    } catch {
      throw Complaint("\(error)")
    }
  }
}
