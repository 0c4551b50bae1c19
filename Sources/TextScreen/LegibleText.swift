extension Theme {
  /// A text of the interface in characters that the terminal shows: itself, or in ASCII.
  public func legible(_ text: String) -> String {
    guard !isUnicode else { return text }
    return text.map { Self.spellings[$0] ?? String($0) }.joined()
  }

  private static let spellings: [Character: String] = [
    "·": "|", "−": "-", "η": "rate", "×": "x", "→": "->", "←": "<-", "↑": "^", "↓": "v",
    "∧": "&", "∨": "|", "¬": "!", "≥": ">=", "…": "...", "▶": ">", "▸": ">", "‖": "||", "✓": "ok",
    "±": "+-",
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9", "½": "1/2", "¼": "1/4", "▲": "x", "Σ": "sum", "●": "*", "○": "o", "δ": "delta",
    "∂": "d", "′": "'", "φ": "phi",
    "σ": "sigma",
    "⁽": "(", "⁾": ")", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
    "⁸": "8", "⁹": "9", "⁰": "0",
  ]
}
