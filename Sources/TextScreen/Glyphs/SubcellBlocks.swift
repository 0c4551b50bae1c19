/// Block characters that fill parts of a cell: two columns by two, three or four rows.
///
/// A pattern has bit `2 * row + column`, as in `Braille`.
public enum SubcellBlocks {
  /// The quadrant character of a pattern of 4 bits.
  public static func quadrant(_ pattern: UInt8) -> Unicode.Scalar {
    quadrants[Int(pattern & 15)]
  }

  /// The sextant character of a pattern of 6 bits.
  ///
  /// - Source: Unicode 13, Symbols for Legacy Computing: in the order of the patterns, without
  ///   the four that were there already.
  public static func sextant(_ pattern: UInt8) -> Unicode.Scalar {
    switch pattern & 63 {
    case 0: return " "
    case 0b010101: return "▌"
    case 0b101010: return "▐"
    case 63: return "█"
    case let pattern:
      let skipped: UInt32 = 1 + (pattern > 0b010101 ? 1 : 0) + (pattern > 0b101010 ? 1 : 0)
      return Unicode.Scalar(0x1FB00 + UInt32(pattern) - skipped) ?? " "
    }
  }

  /// The octant character of a pattern of 8 bits.
  ///
  /// - Source: Unicode 16, Symbols for Legacy Computing Supplement: U+1CD00 and following, in the
  ///   order of the patterns, without the 26 that stand elsewhere.
  public static func octant(_ pattern: UInt8) -> Unicode.Scalar { octants[Int(pattern)] }

  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  private static let octants: [Unicode.Scalar] = {
    var elsewhere: [UInt8: Unicode.Scalar] = [
      0b0000_0001: "\u{1CEA8}", 0b0000_0010: "\u{1CEAB}", 0b0100_0000: "\u{1CEA3}",
      0b1000_0000: "\u{1CEA0}", 0b0001_0100: "\u{1FBE6}", 0b0010_1000: "\u{1FBE7}",
      0b0000_0011: "\u{1FB82}", 0b0011_1111: "\u{1FB85}", 0b1100_0000: "▂", 0b1111_1100: "▆",
    ]
    for (index, glyph) in quadrants.enumerated() {
      let upper = UInt8(index & 3) * 0b0101
      let lower = UInt8(index >> 2) * 0b0101
      elsewhere[lower << 4 | upper] = glyph
    }
    var next: UInt32 = 0x1CD00
    return (0...255).map { (pattern: Int) -> Unicode.Scalar in
      if let glyph = elsewhere[UInt8(pattern)] { return glyph }
      defer { next += 1 }
      return Unicode.Scalar(next) ?? " "
    }
  }()
}
