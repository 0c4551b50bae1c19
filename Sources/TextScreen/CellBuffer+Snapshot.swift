extension CellBuffer {
  /// The buffer as text that a person can review: rows between bars, a letter for the style of
  /// each cell, and what the letters mean.
  ///
  /// Continuations of wide characters are left out of the rows and kept in the styles.
  /// The title is the first line: what the picture shows.
  public func snapshot(title: String) -> String {
    let legend = styleLetters()
    let letters = Dictionary(uniqueKeysWithValues: legend.map { ($0.style, $0.letter) })
    var lines = ["# \(title) · \(size.columns)x\(size.rows)"]
    lines += rowTexts { $0.glyph == Cell.continuation ? nil : $0.glyph }
    lines.append("--- styles")
    lines += rowTexts { letters[$0.style] }
    lines.append("--- legend")
    lines += legend.map { "\($0.letter) \($0.style.description)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rowTexts(_ scalar: (Cell) -> Unicode.Scalar?) -> [String] {
    (0..<size.rows).map { row in
      var text = "|"
      for column in 0..<size.columns {
        if let scalar = scalar(self[row, column]) { text.unicodeScalars.append(scalar) }
      }
      return text + "|"
    }
  }

  private func styleLetters() -> [(letter: Unicode.Scalar, style: Style)] {
    var seen: Set<Style> = [.plain]
    var result: [(letter: Unicode.Scalar, style: Style)] = [(".", .plain)]
    for cell in cells where seen.insert(cell.style).inserted {
      result.append((Self.letter(result.count - 1), cell.style))
    }
    return result
  }

  /// Letters, then digits, then Greek and further letters, for the rare picture with very many.
  private static func letter(_ index: Int) -> Unicode.Scalar {
    let plain = Array(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars)
    if index < plain.count { return plain[index] }
    return Unicode.Scalar(0x4E00 + UInt32(index - plain.count)) ?? "?"
  }
}

extension Style: CustomStringConvertible {
  /// The form of golden screens: `fg=208 bg=24 bold`, `plain` for the terminal's own.
  public var description: String {
    var words: [String] = []
    if case .indexed(let index) = foreground { words.append("fg=\(index)") }
    if case .indexed(let index) = background { words.append("bg=\(index)") }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"),
    ]
    words += names.filter { attributes.contains($0.0) }.map(\.1)
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
