public import TextScreen

/// What a picture of the screen is written as.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  /// The characters alone.
  case text
  /// Characters with the escapes that colour them, for `cat`.
  case ansi
  /// A drawing for a page.
  case svg

  /// How a file's name ends.
  public var suffix: String {
    switch self {
    case .text: "txt"
    case .ansi: "ans"
    case .svg: "svg"
    }
  }

  /// How many colours it has.
  public var colorDepth: ColorDepth { self == .text ? .none : .indexed }

  /// The picture as text; `isDark` says what a drawing shows the terminal's own colours as.
  public func render(_ buffer: CellBuffer, isDark: Bool) -> String {
    switch self {
    case .text: PlainText.render(buffer)
    case .ansi: ANSIText.render(buffer)
    case .svg: SVGText.render(buffer, isDark: isDark)
    }
  }
}
