import CNcurses
import TextScreen

/// Keys, mouse reports and changes of size, as ncurses reads them.
///
/// Reads through a pad, for reading through a window would first draw it.
struct Keyboard {
  private var window: UnsafeMutablePointer<WINDOW>?
  private var queue = EventQueue()
  private var mouse = MouseDecoder()
  private var batch: [RawKey] = []

  /// Sets the modes of the terminal that is open.
  init() {
    window = newpad(1, 1)
    raw()
    noecho()
    nonl()
    keypad(window, true)
    nodelay(window, true)
    // A lone Escape is known as such after this many milliseconds.
    set_escdelay(25)
    curs_set(0)
  }

  /// Frees what ncurses holds for it.
  mutating func close() {
    delwin(window)
    window = nil
  }

  /// The oldest event; nil when nothing can be read without waiting.
  mutating func nextEvent() -> InputEvent? {
    if let event = queue.popFirst() { return event }
    readAll()
    return queue.popFirst()
  }

  /// Reads until there is nothing more: ncurses keeps what it has read ahead, so that a later
  /// `poll` would not tell of it.
  private mutating func readAll() {
    var value: wint_t = 0
    while true {
      switch wget_wch(window, &value) {
      case OK: batch.append(.scalar(value))
      case KEY_CODE_YES: take(code: Int32(value))
      default:
        decodeBatch()
        return
      }
    }
  }

  private mutating func take(code: Int32) {
    switch code {
    case KEY_MOUSE:
      decodeBatch()
      takeMouseReport()
    case KEY_RESIZE:
      decodeBatch()
      queue.append(.resized(Size(columns: Int(nc_columns()), rows: Int(nc_rows()))))
    case ...KEY_MAX: batch.append(.code(code))
    default: if let name = keyname(code) { batch.append(.named(String(cString: name))) }
    }
  }

  private mutating func takeMouseReport() {
    var report = MEVENT()
    guard getmouse(&report) == OK, let event = mouse.decode(state: report.bstate) else { return }
    queue.append(.mouse(event, at: Position(row: Int(report.y), column: Int(report.x))))
  }

  private mutating func decodeBatch() {
    for key in KeyDecoder.keys(of: batch) { queue.append(.key(key)) }
    batch.removeAll(keepingCapacity: true)
  }
}
