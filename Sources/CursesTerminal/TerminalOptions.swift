/// What the user wants of the terminal, beyond what it can do by itself.
public struct TerminalOptions: Sendable, Hashable {
  /// Which colours to use.
  public enum ColorChoice: String, Sendable, Hashable, CaseIterable {
    /// As many as the terminal has; none when `NO_COLOR` is set and not empty.
    case automatic = "auto"
    /// No colour.
    case none
    /// The eight basic ones at most.
    case basic
    /// The table of 256, if the terminal has it.
    case indexed
  }

  /// Which colours to use.
  public var color: ColorChoice
  /// Whether to keep to ASCII, whatever the locale says.
  public var isASCII: Bool

  /// Creates options; without arguments the terminal decides.
  public init(color: ColorChoice = .automatic, isASCII: Bool = false) {
    self.color = color
    self.isASCII = isASCII
  }
}
