import CNcurses
import CTerminalGuard
import Glibc
public import TextScreen

/// The terminal of standard input and output as a `Screen`, through ncurses.
///
/// Belongs to the thread that made it, all but `wake`; there is one at a time. The terminal is
/// given back by `close()`, by letting go of the screen, by the end of the process, and also by a
/// crash.
///
/// SIGTERM, SIGHUP and SIGINT make `nextEvent` return `.terminated`; the program then has two
/// seconds to call `close()`. After that time, or at a second such signal, the terminal is restored
/// and the process ended from the signal handler: the program may be waiting in a write to a
/// terminal that takes no output (Ctrl-S, a hung connection), and no signal ends such a wait.
/// So that this stays rare, `present` draws nothing while the terminal takes no output; the newest
/// buffer is kept and drawn by `nextEvent` as soon as it does.
public final class CursesScreen: Screen {
  /// What the terminal can show.
  public let capabilities: Capabilities
  /// Makes `nextEvent` return `.woken`, from any thread.
  public let wake: @Sendable () -> Void

  let pipe: WakePipe
  let hasMouse: Bool
  var keyboard: Keyboard
  var painter: ScreenPainter
  var heldBuffer: CellBuffer?
  var wasWoken = false
  private var terminal: OpaquePointer?

  /// Opens the terminal.
  /// - Throws: a `TerminalError` that says what is in the way; the terminal is then untouched.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    try TerminalSettings.check()
    guard let pipe = WakePipe(), terminal_guard_arm(STDOUT_FILENO, pipe.writingEnd) == 0 else {
      throw TerminalError(.cannotOpen(String(cString: strerror(errno))))
    }
    let isUTF8 = TerminalSettings.adoptLocale()
    guard let terminal = nc_open() else {
      terminal_guard_disarm()
      throw TerminalError(.cannotOpen("ncurses does not accept it"))
    }
    let depth = Self.startColor(options.color)
    capabilities = Capabilities(colorDepth: depth, isUnicode: isUTF8 && !options.isASCII)
    self.terminal = terminal
    self.pipe = pipe
    wake = { pipe.wake() }
    keyboard = Keyboard()
    hasMouse = Mouse.start()
    painter = ScreenPainter(
      capabilities: capabilities, pairCapacity: min(Int(nc_color_pairs()), 4096))
    Farewell.prepare(hasMouse: hasMouse)
    terminal_guard_follow_resizes()
    enter()
  }

  deinit { close() }

  /// How many cells the terminal has now.
  public var size: Size { Size(columns: Int(nc_columns()), rows: Int(nc_rows())) }

  /// Whether the terminal is ours.
  var isOpen: Bool { terminal != nil }

  /// Gives the terminal back as it was.
  ///
  /// A second call does nothing.
  public func close() {
    guard let terminal else { return }
    self.terminal = nil
    leave()
    terminal_guard_disarm()
    keyboard.close()
    delscreen(terminal)
  }

  /// Ends the process by a signal, so that who started it sees which one; to be called after
  /// `close()`, with the number that `InputEvent.terminated` brought.
  ///
  /// The exit status in a shell is then 128 and the number: 143 for SIGTERM, 129 for SIGHUP, 130
  /// for SIGINT.
  public static func endProcess(by signal: Int32) -> Never { terminal_guard_die(signal) }

  /// Draws everything anew with the next `present`.
  public func invalidate() {
    guard isOpen else { return }
    clearok(nc_curscr(), true)
    painter.forget()
  }

  /// Gives the terminal back and stops the process until the shell continues it.
  ///
  /// If it was continued only to be ended, the terminal stays as the shell has it.
  public func suspend() {
    guard isOpen else { return }
    leave()
    terminal_guard_stop_process()
    reenter()
  }

  /// Takes the terminal again after the process was continued; it may have another size, and
  /// ncurses is to look.
  func reenter() {
    guard terminal_guard_pending_signal() == 0 else { return }
    _ = terminal_guard_was_continued()
    clearok(nc_curscr(), true)
    enter()
    raise(SIGWINCH)
  }

  /// Puts the terminal into our modes, and shows what the window holds.
  private func enter() {
    wrefresh(nc_stdscr())
    if hasMouse { send(Mouse.on) }
  }

  /// Puts the terminal into the shell's modes, unless it is in them.
  func leave() {
    guard !isendwin() else { return }
    if hasMouse { send(Mouse.off) }
    endwin()
  }

  /// Writes past ncurses, whose own output has gone out whenever this is called.
  private func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = write(STDOUT_FILENO, bytes.baseAddress, bytes.count) }
  }

  /// Sets what ncurses does with keys and cursor, and starts colours if there are to be any.
  private static func startColor(_ choice: TerminalOptions.ColorChoice) -> ColorDepth {
    let depth = ColorDepth.resolved(
      choice: choice, noColor: TerminalSettings.variable("NO_COLOR"),
      colorCount: max(0, Int(tigetnum("colors"))))
    guard depth != .none, start_color() == OK else { return .none }
    use_default_colors()
    return depth
  }
}
