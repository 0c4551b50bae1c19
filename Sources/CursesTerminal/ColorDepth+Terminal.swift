import TextScreen

extension ColorDepth {
  /// The depth to use on a terminal.
  ///
  /// A wish on the command line counts more than `NO_COLOR`; neither makes colours that are not there.
  /// - Parameters:
  ///   - choice: what the user asked for.
  ///   - noColor: the value of the variable `NO_COLOR`; nil or empty says nothing.
  ///   - colorCount: how many colours the terminal has.
  static func resolved(
    choice: TerminalOptions.ColorChoice, noColor: String?, colorCount: Int
  ) -> ColorDepth {
    let available: ColorDepth = colorCount >= 256 ? .indexed : colorCount >= 8 ? .basic : .none
    switch choice {
    case .automatic: return noColor.map(\.isEmpty) ?? true ? available : .none
    case .none: return .none
    case .basic: return available == .none ? .none : .basic
    case .indexed: return available
    }
  }
}
