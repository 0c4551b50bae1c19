/// ASCII characters that look like a piece of a line.
enum ASCIILines {
  /// The character that comes nearest to a pattern of two by four dots.
  ///
  /// Bit `2 * row + column`, as in `Braille`.
  static func glyph(_ pattern: UInt8) -> Unicode.Scalar {
    let left = rows(of: pattern, column: 0)
    let right = rows(of: pattern, column: 1)
    let all = left + right
    guard let top = all.min(), let bottom = all.max() else { return " " }
    if pattern.nonzeroBitCount > 5 { return "*" }
    guard !left.isEmpty, !right.isEmpty else {
      if bottom - top >= 2 { return "|" }
      return mark(top: top, bottom: bottom)
    }
    let drop = mean(right) - mean(left)
    if bottom - top >= 2, abs(drop) >= 1 { return drop > 0 ? "\\" : "/" }
    if bottom - top >= 3 { return "|" }
    return level(top: top, bottom: bottom)
  }

  private static func rows(of pattern: UInt8, column: Int) -> [Int] {
    (0..<4).filter { pattern >> UInt8(2 * $0 + column) & 1 == 1 }
  }

  private static func mean(_ rows: [Int]) -> Float {
    Float(rows.reduce(0, +)) / Float(max(1, rows.count))
  }

  private static func mark(top: Int, bottom: Int) -> Unicode.Scalar {
    if bottom <= 1 { return "'" }
    return top >= 2 ? "." : "|"
  }

  private static func level(top: Int, bottom: Int) -> Unicode.Scalar {
    if bottom == 0 { return "\"" }
    return top >= 3 ? "_" : "-"
  }
}
