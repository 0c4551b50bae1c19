import CNcurses
import CTerminalGuard
import Glibc
public import TextScreen

/// Standard input as a `Screen` that shows nothing: keys of a terminal, or lines of a pipe or file.
///
/// A terminal gives each key at once and echoes none; it gets its modes back by `close()`, at the
/// end of the process, and after a crash. Who writes lines to standard output may do so as ever.
public final class LineTerminal: Screen {
  /// As much as is worth imagining: nothing is drawn.
  public let size = Size(columns: 100, rows: 30)
  /// Nothing but plain characters.
  public let capabilities = Capabilities(colorDepth: .none, isUnicode: false)
  /// Makes `nextEvent` return `.woken`, from any thread.
  public let wake: @Sendable () -> Void
  /// Whether keys come one by one, and not whole lines.
  public let takesKeys: Bool

  private let pipe: WakePipe
  private var original = termios()
  private var isOpen = true
  private var isInputOver = false
  private var wasWoken = false
  private var bytes: [UInt8] = []
  private var events = EventQueue()

  /// Opens the terminal, or whatever standard input is.
  /// - Throws: a `TerminalError` when the system refuses.
  public init() throws(TerminalError) {
    guard let pipe = WakePipe() else {
      throw TerminalError(.cannotOpen(String(cString: strerror(errno))))
    }
    self.pipe = pipe
    wake = { pipe.wake() }
    takesKeys = isatty(STDIN_FILENO) == 1
    guard takesKeys else { return }
    guard tcgetattr(STDIN_FILENO, &original) == 0,
      terminal_guard_arm(STDIN_FILENO, pipe.writingEnd) == 0
    else { throw TerminalError(.cannotOpen(String(cString: strerror(errno)))) }
    enter()
  }

  deinit { close() }

  /// Gives the terminal its modes back.
  ///
  /// A second call does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    guard takesKeys else { return }
    leave()
    terminal_guard_disarm()
  }

  /// Shows nothing.
  public func present(_ buffer: CellBuffer) {}

  /// Draws nothing anew.
  public func invalidate() {}

  /// Gives the terminal its modes back and stops the process, until the shell continues it.
  public func suspend() {
    guard takesKeys else { return }
    leave()
    terminal_guard_stop_process()
    if terminal_guard_pending_signal() == 0 { enter() }
  }

  /// Waits for the next key or line, until a deadline at most; behind the last line comes
  /// `.closed` once, and then nothing but wakings.
  public func nextEvent(until deadline: ContinuousClock.Instant?) -> InputEvent {
    while true {
      if takesKeys, case let signal = terminal_guard_pending_signal(), signal != 0 {
        return .terminated(signal)
      }
      if takesKeys, terminal_guard_was_continued() != 0 { enter() }
      if let event = events.popFirst() { return event }
      if wasWoken {
        wasWoken = false
        return .woken
      }
      guard let event = wait(until: deadline) else { continue }
      return event
    }
  }

  /// Waits for something to look at; an event only where there is nothing.
  private func wait(until deadline: ContinuousClock.Instant?) -> InputEvent? {
    var waits = [
      pollfd(fd: isInputOver ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readingEnd, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waits, nfds_t(waits.count), CursesScreen.milliseconds(until: deadline))
    guard count >= 0 else { return errno == EINTR ? nil : .closed }
    guard count > 0 else { return .timedOut }
    if waits[1].revents != 0, pipe.drain() { wasWoken = true }
    guard waits[0].revents != 0 else { return nil }
    read()
    return nil
  }

  /// Reads what is there; `.closed` behind the end.
  private func read() {
    var room = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &room, room.count)
    guard count > 0 else {
      if count < 0, errno == EINTR || errno == EAGAIN { return }
      isInputOver = true
      if !takesKeys { takeLines(isLast: true) }
      events.append(.closed)
      // Without keys a run goes on to its end; without its terminal nothing does.
      if takesKeys { events.append(.closed) }
      return
    }
    bytes += room[..<count]
    if takesKeys { takeKeys() } else { takeLines(isLast: false) }
  }

  private func takeKeys() {
    let batch = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .map { RawKey.scalar($0.value) }
    bytes = []
    for key in KeyDecoder.keys(of: batch) { events.append(.key(key)) }
  }

  private func takeLines(isLast: Bool) {
    while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      takeLine(bytes[..<end])
      bytes.removeFirst(end + 1)
    }
    // Nobody types that much: it is no text.
    if bytes.count > 1 << 16 { bytes = [] }
    if isLast, !bytes.isEmpty { takeLine(bytes[...]) }
  }

  private func takeLine(_ line: ArraySlice<UInt8>) {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    events.append(.line(String(decoding: line, as: UTF8.self)))
  }

  /// Each key at once, none echoed, none a signal; output stays as it is.
  private func enter() {
    var modes = original
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(ICRNL | IXON)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }

  private func leave() {
    var modes = original
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }
}
