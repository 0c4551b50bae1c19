/// A colour of a terminal.
public enum Color: Sendable, Hashable {
  /// The terminal's own foreground or background.
  case terminal
  /// A colour of the 256-colour table: 0–7 the basic ones, 16–231 a 6×6×6 cube, 232–255 greys.
  case indexed(UInt8)
}
