/// Half blocks: two colours, one above the other, in one cell.
public enum HalfBlock {
  /// The upper half in the foreground's colour.
  public static let upper: Unicode.Scalar = "▀"
  /// The lower half in the foreground's colour.
  public static let lower: Unicode.Scalar = "▄"
  /// Both halves.
  public static let full: Unicode.Scalar = "█"

  /// The cell that shows one colour above another.
  ///
  /// Equal halves give a blank. Otherwise the character is chosen so that two colours need one
  /// pair of foreground and background, whichever lies on top.
  public static func cell(top: Color, bottom: Color) -> Cell {
    if top == bottom { return Cell(" ", style: Style(background: bottom)) }
    return order(top) < order(bottom)
      ? Cell(upper, style: Style(foreground: top, background: bottom))
      : Cell(lower, style: Style(foreground: bottom, background: top))
  }

  private static func order(_ color: Color) -> Int {
    switch color {
    case .terminal: 256
    case .indexed(let index): Int(index)
    }
  }
}
