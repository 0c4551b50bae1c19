/// Textures, from empty to full.
public enum Shade {
  /// Five shades with block characters.
  public static let blocks: [Unicode.Scalar] = [" ", "░", "▒", "▓", "█"]
  /// Ten shades in ASCII.
  public static let ascii: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  /// The texture for a density.
  ///
  /// 0 is empty, 1 is full; what lies beyond is taken as the nearer end.
  public static func glyph(density: Float, isUnicode: Bool) -> Unicode.Scalar {
    let ramp = isUnicode ? blocks : ascii
    guard density > 0 else { return ramp[0] }
    return ramp[Int(min(density, 1) * Float(ramp.count - 1) + 0.5)]
  }
}
