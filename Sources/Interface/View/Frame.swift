public import TextScreen

/// A finished screen, and the readings that the next one may use again.
public struct Frame: Sendable {
  /// The cells.
  public let buffer: CellBuffer
  /// What was worked out for them; nil on a screen too small to draw on.
  public let readings: Readings?
}
