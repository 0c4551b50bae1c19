/// A screen as text with escape sequences for its colours (ECMA-48 SGR).
public enum ANSIText {
  /// The rows, each with a reset and a line feed at its end.
  ///
  /// Only what changes from one cell to the next is written.
  public static func render(_ buffer: CellBuffer) -> String {
    var text = ""
    for row in 0..<buffer.size.rows {
      var current = Style.plain
      for column in 0..<buffer.size.columns {
        let cell = buffer[row, column]
        if cell.glyph == Cell.continuation { continue }
        text += cell.style.escape(from: current)
        current = cell.style
        text.unicodeScalars.append(cell.glyph.visible)
      }
      text += current == .plain ? "\n" : "\u{1B}[0m\n"
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Itself; a blank for one that must not reach a terminal by itself.
  var visible: Unicode.Scalar { DisplayWidth.columns(of: self) > 0 ? self : " " }
}
