/// What stands for a character where only ASCII comes out.
///
/// Figures have their own ASCII form; this
/// is for the odd character in a text.
enum ASCIIFallback {
  /// The nearest character, or a question mark.
  static func character(for glyph: Unicode.Scalar) -> Unicode.Scalar {
    if glyph.isASCII { return glyph.value < 0x20 || glyph.value == 0x7F ? "?" : glyph }
    return table[glyph] ?? (0x2500..<0x2580 ~= glyph.value ? "+" : "?")
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "━": "-", "│": "|", "┃": "|", "·": ".", "…": ".", "–": "-", "−": "-", "×": "x",
    "→": ">", "←": "<", "↑": "^", "↓": "v", "▶": ">", "‖": "|", "∧": "&", "∨": "|", "¬": "!",
    "≥": ">", "≤": "<", "█": "#", "▓": "#", "▒": "+", "░": ".", "▀": "\"", "▄": "_", "●": "*",
    "○": "o", "’": "'", "“": "\"", "”": "\"", "η": "n", "λ": "l", "σ": "s",
  ]
}
