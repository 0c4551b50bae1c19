import CNcurses
import CTerminalGuard

/// The bytes that put a terminal back in order when ncurses can no longer do so: after a crash the
/// guard's signal handler sends them as they are.
enum Farewell {
  /// Hands the bytes for the terminal that is open to the guard.
  static func prepare(hasMouse: Bool) {
    let names = ["sgr0", "cnorm", "rmkx", "rmcup"]
    var bytes = hasMouse ? Mouse.off + "\u{1B}[?1006l\u{1B}[?1000l" : ""
    for name in names {
      if let text = nc_string(name) { bytes += withoutDelays(String(cString: text)) }
    }
    bytes += nc_string("rmcup") == nil ? "\r\n" : "\r"
    _ = bytes.withCString { terminal_guard_set_farewell($0, bytes.utf8.count) }
  }

  /// A capability without the pauses, such as `$<5>`, that old terminals needed.
  static func withoutDelays(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$<"), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result += "$"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
