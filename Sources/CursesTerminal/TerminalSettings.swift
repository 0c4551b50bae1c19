import CNcurses
import Glibc
import TextScreen

/// What the environment says about the terminal.
enum TerminalSettings {
  /// Whether the terminal can be used at all.
  /// - Throws: a `TerminalError` that says what is in the way.
  static func check() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else {
      throw TerminalError(.notATerminal(stream: "standard input"))
    }
    guard isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError(.notATerminal(stream: "standard output"))
    }
    guard let type = variable("TERM") else { throw TerminalError(.noType) }
    guard nc_find_type() == 1 else { throw TerminalError(.unknownType(type)) }
    guard nc_string("cup") != nil else { throw TerminalError(.noCursorAddressing(type)) }
  }

  /// A variable of the environment; an empty one counts as missing.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Sets the locale for characters and tells whether they go out as UTF-8.
  ///
  /// A bare system often has no locale of the name that is asked for; then `C.UTF-8` does if a
  /// UTF-8 one was meant. To be called before ncurses starts.
  static func adoptLocale() -> Bool {
    if setlocale(LC_CTYPE, "") == nil {
      let asked = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? ""
      if isUTF8(locale: asked) { setlocale(LC_CTYPE, "C.UTF-8") }
    }
    return nc_is_utf8()
  }

  /// Whether the name of a locale asks for UTF-8.
  static func isUTF8(locale name: String) -> Bool {
    let name = name.uppercased()
    return name.hasSuffix("UTF-8") || name.hasSuffix("UTF8")
  }
}
