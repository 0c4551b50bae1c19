/// What the fill of a plane shows, in steps: two samples a cell, one above the other.
///
/// A picture is made from one of these and not from the numbers themselves, so that a sample that
/// sits between two steps does not flicker while the network trains: give the levels of the last
/// picture when the next are made.
public struct RegionLevels: Sendable, Hashable {
  /// How many samples lie side by side.
  public let columns: Int
  /// How many samples lie one above the other, twice the rows of cells.
  public let rows: Int
  /// How many classes there are; 2 share one diverging scale.
  public let classCount: Int
  /// The levels `[row][column]`, row 0 at the top.
  ///
  /// Two classes: 0 is sure of the first, 11 of the second. More classes: winner times
  /// `Palette.classLevelCount` plus 0 for unsure.
  public let levels: [UInt8]

  /// The level of a sample.
  public subscript(row: Int, column: Int) -> UInt8 { levels[row * columns + column] }
}
