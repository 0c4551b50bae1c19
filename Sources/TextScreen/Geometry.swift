/// A place on the screen: cells count from 0, rows downwards.
public struct Position: Sendable, Hashable {
  /// The row, 0 at the top.
  public var row: Int
  /// The column, 0 at the left.
  public var column: Int

  /// Creates a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// How many cells something takes.
public struct Size: Sendable, Hashable {
  /// How many columns.
  public var columns: Int
  /// How many rows.
  public var rows: Int

  /// Creates a size; a negative extent becomes 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether there is no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// A rectangle of cells.
public struct Rectangle: Sendable, Hashable {
  /// The cell at the upper left.
  public var origin: Position
  /// How many cells it takes.
  public var size: Size

  /// Creates a rectangle.
  public init(origin: Position, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Creates a rectangle from its edges.
  public init(row: Int, column: Int, columns: Int, rows: Int) {
    self.init(
      origin: Position(row: row, column: column), size: Size(columns: columns, rows: rows))
  }

  /// The rectangle without a cell.
  public static let empty = Rectangle(row: 0, column: 0, columns: 0, rows: 0)

  /// The rows it covers.
  public var rows: Range<Int> { origin.row..<origin.row + size.rows }
  /// The columns it covers.
  public var columns: Range<Int> { origin.column..<origin.column + size.columns }
  /// Whether it has no cell.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether a position lies inside.
  public func contains(_ position: Position) -> Bool {
    rows.contains(position.row) && columns.contains(position.column)
  }

  /// The rectangle without a margin on every side; empty when nothing is left.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rectangle {
    Rectangle(
      row: origin.row + rows, column: origin.column + columns,
      columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
  }

  /// The part that lies in another rectangle too.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let rows = rows.clamped(to: other.rows)
    let columns = columns.clamped(to: other.columns)
    return Rectangle(
      row: rows.lowerBound, column: columns.lowerBound, columns: columns.count, rows: rows.count)
  }
}
