/// One cell of the screen: one character in one style.
public struct Cell: Sendable, Hashable {
  /// The character; a cell that the wide character on its left covers holds `Cell.continuation`.
  public var glyph: Unicode.Scalar
  /// Its colours and emphasis.
  public var style: Style

  /// Creates a cell; without arguments a blank one.
  public init(_ glyph: Unicode.Scalar = " ", style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  /// Stands in the second cell of a character that is two cells wide.
  public static let continuation: Unicode.Scalar = "\0"
}
