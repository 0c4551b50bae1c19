extension DisplayWidth {
  /// A text as lines of at most so many columns, broken between words.
  ///
  /// A word that is wider than a line is cut.
  public static func wrap(_ text: String, columns limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let word = truncate(String(word), columns: max(limit, 1))
      let joined = line.isEmpty ? word : line + " " + word
      if columns(of: joined) <= limit || line.isEmpty {
        line = joined
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
