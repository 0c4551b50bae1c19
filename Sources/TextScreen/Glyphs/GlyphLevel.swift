/// Which characters a picture may be made of, from the plainest upwards.
public enum GlyphLevel: String, Sendable, Hashable, CaseIterable {
  /// ASCII only: lines of `| / - \`, borders of `+ - |`.
  case ascii
  /// Half blocks: two dots a cell, for fonts without braille.
  case halfBlock = "half-block"
  /// Braille lines, two by four dots a cell; every common font has them.
  case braille
  /// Quadrant blocks: two by two dots a cell, thicker than braille.
  case quadrant
  /// Sextant blocks (Unicode 13): two by three dots a cell.
  case sextant
  /// Octant blocks (Unicode 16): two by four dots a cell, in very new fonts only.
  case octant

  /// Whether characters beyond ASCII come out.
  public var isUnicode: Bool { self != .ascii }

  /// Dots that lie side by side in a cell.
  public var dotColumns: Int { self == .halfBlock ? 1 : 2 }

  /// Dots that lie one above the other in a cell.
  ///
  /// ASCII chooses its character from as many dots as braille has.
  public var dotRows: Int {
    switch self {
    case .halfBlock, .quadrant: 2
    case .sextant: 3
    case .ascii, .braille, .octant: 4
    }
  }

  /// The character that shows a pattern of dots: bit `dotColumns * row + column`.
  public func glyph(_ pattern: UInt8) -> Unicode.Scalar {
    switch self {
    case .ascii: ASCIILines.glyph(pattern)
    case .halfBlock: [" ", HalfBlock.upper, HalfBlock.lower, HalfBlock.full][Int(pattern & 3)]
    case .braille: Braille.glyph(pattern)
    case .quadrant: SubcellBlocks.quadrant(pattern)
    case .sextant: SubcellBlocks.sextant(pattern)
    case .octant: SubcellBlocks.octant(pattern)
    }
  }
}
