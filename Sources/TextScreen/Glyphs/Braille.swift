/// Braille characters as two by four dots.
public enum Braille {
  /// The character for a pattern of dots.
  ///
  /// A pattern has bit `2 * row + column`: bit 0 is the dot at the upper left, bit 1 the one
  /// beside it and bit 7 the one at the lower right.
  public static func glyph(_ pattern: UInt8) -> Unicode.Scalar {
    var offset: UInt32 = 0
    for bit in 0..<8 where pattern >> UInt8(bit) & 1 == 1 { offset |= offsets[bit] }
    return Unicode.Scalar(0x2800 + offset) ?? " "
  }

  /// The pattern of a braille character, nil for any other.
  public static func pattern(of glyph: Unicode.Scalar) -> UInt8? {
    guard (0x2800...0x28FF).contains(glyph.value) else { return nil }
    let offset = glyph.value - 0x2800
    var pattern: UInt8 = 0
    for bit in 0..<8 where offset & offsets[bit] != 0 { pattern |= 1 << UInt8(bit) }
    return pattern
  }

  /// Unicode numbers the dots down the left column, then down the right one, then the last row.
  private static let offsets: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
