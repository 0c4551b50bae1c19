/// Numbers three rows high, to be read from afar.
public enum BlockText {
  /// How many rows a line takes.
  public static let rowCount = 3

  /// The rows of a text, all as long; nil if it holds something else than a number's characters.
  ///
  /// Digits are three columns wide, with one between them: five pixels of half blocks one above
  /// the other, or in ASCII the seven strokes of a pocket calculator.
  public static func rows(of text: String, isUnicode: Bool = true) -> [String]? {
    var rows = Array(repeating: "", count: rowCount)
    for (index, character) in text.enumerated() {
      guard let glyph = isUnicode ? pixels(of: character) : strokes[character] else { return nil }
      for row in rows.indices { rows[row] += (index > 0 ? " " : "") + glyph[row] }
    }
    return rows
  }

  /// How many columns a text takes; nil if it holds something else than a number's characters.
  public static func columns(of text: String, isUnicode: Bool = true) -> Int? {
    rows(of: text, isUnicode: isUnicode)?[0].count
  }

  private static func pixels(of character: Character) -> [String]? {
    guard let bitmap = bitmaps[character] else { return nil }
    return stride(from: 0, to: 6, by: 2).map { row in
      let lower = row + 1 < bitmap.count ? Array(bitmap[row + 1]) : []
      return String(
        bitmap[row].enumerated().map { column, upper -> Character in
          let isLower = column < lower.count && lower[column] == "#"
          return switch (upper == "#", isLower) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        })
    }
  }

  private static let bitmaps: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ".": [" ", " ", " ", " ", "#"], "-": ["  ", "  ", "##", "  ", "  "],
    "−": ["  ", "  ", "##", "  ", "  "], "e": ["   ", "###", "###", "#  ", "###"],
    "/": ["  #", "  #", " # ", "#  ", "#  "], " ": [" ", " ", " ", " ", " "],
  ]

  private static let strokes: [Character: [String]] = [
    "0": [" _ ", "| |", "|_|"], "1": ["   ", "  |", "  |"], "2": [" _ ", " _|", "|_ "],
    "3": [" _ ", " _|", " _|"], "4": ["   ", "|_|", "  |"], "5": [" _ ", "|_ ", " _|"],
    "6": [" _ ", "|_ ", "|_|"], "7": [" _ ", "  |", "  |"], "8": [" _ ", "|_|", "|_|"],
    "9": [" _ ", "|_|", " _|"], ".": [" ", " ", "."], "-": ["  ", "--", "  "],
    "−": ["  ", "--", "  "], "e": [" _ ", "|_ ", "|_ "], "/": ["  /", " / ", "/  "],
    " ": [" ", " ", " "],
  ]
}
