/// Why the terminal cannot be used: what is wrong, and what would be right.
public struct TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// Standard input or output goes somewhere else.
    case notATerminal(stream: String)
    /// The variable `TERM` is missing or empty.
    case noType
    /// No description of this terminal type is installed.
    case unknownType(String)
    /// The terminal prints line by line only.
    case noCursorAddressing(String)
    /// The system refuses.
    case cannotOpen(String)
  }

  /// What is wrong.
  public let reason: Reason

  /// Creates an error.
  public init(_ reason: Reason) { self.reason = reason }

  /// One line for the user, without a full stop at its end.
  public var description: String {
    switch reason {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; the interactive program needs one for its input and its output"
    case .noType:
      "TERM is not set; it must name the terminal's type, such as TERM=xterm-256color"
    case .unknownType(let name):
      "terminal type '\(name)' is unknown here; "
        + "try TERM=xterm-256color, or install its description (package ncurses-term)"
    case .noCursorAddressing(let name):
      "terminal type '\(name)' cannot place the cursor; try another one, such as TERM=xterm"
    case .cannotOpen(let problem):
      "cannot open the terminal: \(problem)"
    }
  }
}
