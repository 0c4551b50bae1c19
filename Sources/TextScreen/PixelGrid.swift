/// A bitmap finer than cells: dots that become braille, blocks or ASCII lines.
///
/// Dots count from 0 at the upper left; what lies outside is quietly not set.
public struct PixelGrid: Sendable, Hashable {
  /// How many cells it covers.
  public let size: Size
  /// Which characters it is made for.
  public let level: GlyphLevel
  /// The patterns, `[row][column]` cell by cell: bit `dotColumns * row + column` of each.
  public private(set) var patterns: [UInt8]

  /// Creates an empty grid.
  public init(size: Size, level: GlyphLevel) {
    self.size = size
    self.level = level
    patterns = Array(repeating: 0, count: size.columns * size.rows)
  }

  /// How many dots lie side by side.
  public var dotColumns: Int { size.columns * level.dotColumns }
  /// How many dots lie one above the other.
  public var dotRows: Int { size.rows * level.dotRows }

  /// Sets one dot.
  public mutating func set(x: Int, y: Int) {
    guard x >= 0, y >= 0, x < dotColumns, y < dotRows else { return }
    let cell = y / level.dotRows * size.columns + x / level.dotColumns
    patterns[cell] |= 1 << UInt8(y % level.dotRows * level.dotColumns + x % level.dotColumns)
  }

  /// Whether a dot is set.
  public func isSet(x: Int, y: Int) -> Bool {
    guard x >= 0, y >= 0, x < dotColumns, y < dotRows else { return false }
    let cell = y / level.dotRows * size.columns + x / level.dotColumns
    let bit = UInt8(y % level.dotRows * level.dotColumns + x % level.dotColumns)
    return patterns[cell] >> bit & 1 == 1
  }

  /// The pattern of one cell, 0 when nothing is set or the cell lies outside.
  public func pattern(row: Int, column: Int) -> UInt8 {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return 0 }
    return patterns[row * size.columns + column]
  }

  /// The character of one cell, nil when nothing is set there.
  public func glyph(row: Int, column: Int) -> Unicode.Scalar? {
    let pattern = pattern(row: row, column: column)
    return pattern == 0 ? nil : level.glyph(pattern)
  }

  /// Adds the dots of another grid of the same size and level.
  public mutating func formUnion(_ other: PixelGrid) {
    precondition(size == other.size && level == other.level, "grids of one shape")
    for index in patterns.indices { patterns[index] |= other.patterns[index] }
  }
}
