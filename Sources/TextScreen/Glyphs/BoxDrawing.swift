/// Lines between cells' middles: what borders and diagrams are made of.
public enum BoxDrawing {
  /// The arms that leave the middle of a cell.
  public struct Arms: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates arms from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Towards the row above.
    public static let up = Arms(rawValue: 1)
    /// Towards the row below.
    public static let down = Arms(rawValue: 2)
    /// Towards the column on the left.
    public static let left = Arms(rawValue: 4)
    /// Towards the column on the right.
    public static let right = Arms(rawValue: 8)
  }

  /// The character with these arms.
  public static func glyph(_ arms: Arms, isUnicode: Bool = true) -> Unicode.Scalar {
    (isUnicode ? light : ascii)[Int(arms.rawValue & 15)]
  }

  /// The arms of a character, none when it is no line.
  public static func arms(of glyph: Unicode.Scalar) -> Arms {
    let index = light.firstIndex(of: glyph) ?? 0
    return Arms(rawValue: UInt8(index))
  }

  /// The ASCII character that a line becomes when it gets more arms.
  static func joinASCII(_ glyph: Unicode.Scalar, with arms: Arms) -> Unicode.Scalar {
    switch glyph {
    case "+": "+"
    case "-": arms.isSubset(of: [.left, .right]) ? "-" : "+"
    case "|": arms.isSubset(of: [.up, .down]) ? "|" : "+"
    default: BoxDrawing.glyph(arms, isUnicode: false)
    }
  }

  // Index: bit 0 up, bit 1 down, bit 2 left, bit 3 right.
  private static let light: [Unicode.Scalar] = [
    " ", "╵", "╷", "│", "╴", "┘", "┐", "┤", "╶", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
  private static let ascii: [Unicode.Scalar] = [
    " ", "|", "|", "|", "-", "+", "+", "+", "-", "+", "+", "+", "-", "+", "+", "+",
  ]
}
