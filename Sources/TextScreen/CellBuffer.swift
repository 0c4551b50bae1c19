/// A screen's worth of cells, as a value.
///
/// Whatever lies outside is quietly not drawn. A wide character is followed by its continuation;
/// whoever overwrites one half of it blanks the other.
public struct CellBuffer: Sendable, Hashable {
  /// How many cells there are.
  public let size: Size
  /// The cells, `[row][column]` row by row.
  public private(set) var cells: [Cell]

  /// Creates a blank buffer.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// The whole buffer as a rectangle.
  public var bounds: Rectangle { Rectangle(origin: Position(row: 0, column: 0), size: size) }

  /// One cell; outside the buffer a blank is read and nothing is written.
  public subscript(row: Int, column: Int) -> Cell {
    get {
      guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return Cell() }
      return cells[row * size.columns + column]
    }
    set {
      guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
      let index = row * size.columns + column
      if newValue.glyph != Cell.continuation { blankOtherHalf(at: index, column: column) }
      blankLeftoverHalf(at: index + 1, column: column + 1)
      cells[index] = newValue
    }
  }

  /// A wide character that loses its second cell goes altogether.
  private mutating func blankOtherHalf(at index: Int, column: Int) {
    guard column > 0, cells[index].glyph == Cell.continuation else { return }
    cells[index - 1].glyph = " "
  }

  /// A second cell that loses its wide character becomes a blank.
  private mutating func blankLeftoverHalf(at index: Int, column: Int) {
    guard column < size.columns, cells[index].glyph == Cell.continuation else { return }
    cells[index].glyph = " "
  }

  /// One cell; outside the buffer a blank is read and nothing is written.
  public subscript(position: Position) -> Cell {
    get { self[position.row, position.column] }
    set { self[position.row, position.column] = newValue }
  }

  /// Puts colours wherever the terminal's own would show.
  public mutating func replaceTerminalColors(foreground: Color, background: Color) {
    for index in cells.indices {
      if cells[index].style.background == .terminal { cells[index].style.background = background }
      if cells[index].style.foreground == .terminal { cells[index].style.foreground = foreground }
    }
  }

  /// Puts the same cell everywhere in a rectangle.
  public mutating func fill(_ rectangle: Rectangle, with cell: Cell) {
    let area = rectangle.intersection(bounds)
    for row in area.rows {
      for column in area.columns { self[row, column] = cell }
    }
  }
}
