import TextScreen

extension ColorDepth {
  /// The depth to use on a terminal that has so many colours.
  ///
  /// A wish on the command line counts more than the variable `NO_COLOR`, which says nothing when
  /// it is empty; neither makes colours that are not there.
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
