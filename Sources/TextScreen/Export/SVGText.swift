/// A screen as a self-contained SVG picture.
public enum SVGText {
  /// The picture; blocks, braille and lines are drawn, not written, so that no font is needed for
  /// them.
  ///
  /// A dark one shows the terminal's own colours as light upon dark.
  public static func render(_ buffer: CellBuffer, isDark: Bool = true) -> String {
    SVGPage(buffer: buffer, isDark: isDark).text
  }
}
