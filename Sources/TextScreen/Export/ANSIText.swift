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
        text += change(from: current, to: cell.style)
        current = cell.style
        text.unicodeScalars.append(DisplayWidth.columns(of: cell.glyph) > 0 ? cell.glyph : " ")
      }
      text += current == .plain ? "\n" : "\u{1B}[0m\n"
    }
    return text
  }

  private static func change(from old: Style, to new: Style) -> String {
    guard old != new else { return "" }
    if new == .plain { return "\u{1B}[0m" }
    var codes: [String] = []
    var base = old
    if !old.attributes.subtracting(new.attributes).isEmpty {
      codes.append("0")
      base = .plain
    }
    codes += attributeCodes(new.attributes.subtracting(base.attributes))
    if base.foreground != new.foreground { codes.append(code(new.foreground, base: 30)) }
    if base.background != new.background { codes.append(code(new.background, base: 40)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func attributeCodes(_ attributes: Style.Attributes) -> [String] {
    let all: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]
    return all.filter { attributes.contains($0.0) }.map(\.1)
  }

  private static func code(_ color: Color, base: Int) -> String {
    switch color {
    case .terminal: "\(base + 9)"
    case .indexed(let index) where index < 8: "\(base + Int(index))"
    case .indexed(let index): "\(base + 8);5;\(index)"
    }
  }
}
