/// A screen as text without colours.
public enum PlainText {
  /// The rows, without the blanks at their ends, each with a line feed.
  public static func render(_ buffer: CellBuffer) -> String {
    (0..<buffer.size.rows).map { row(buffer, $0) + "\n" }.joined()
  }

  private static func row(_ buffer: CellBuffer, _ row: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<buffer.size.columns {
      let glyph = buffer[row, column].glyph
      if glyph == Cell.continuation { continue }
      text.append(DisplayWidth.columns(of: glyph) > 0 ? glyph : " ")
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
