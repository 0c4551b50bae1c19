import TextScreen

/// The shape of a class in quadrants, three columns by two rows: for many samples that shall be
/// seen from afar.
struct SmallMark {
  /// How many cells it takes.
  static let size = Size(columns: 3, rows: 2)

  private let shape: [String]

  /// The shape of a class; a test sample's is hollow.
  init(classIndex: Int, isTest: Bool) {
    let shapes = isTest ? Self.hollow : Self.full
    shape = shapes[classIndex % shapes.count]
  }

  /// Draws it around a cell; nothing outside the plot is touched.
  func draw(into buffer: inout CellBuffer, at center: Position, plot: Rectangle, style: Style) {
    for row in 0..<Self.size.rows {
      for column in 0..<Self.size.columns {
        let position = Position(row: center.row + row, column: center.column + column - 1)
        guard plot.contains(position) else { continue }
        buffer[position] = Cell(
          SubcellBlocks.quadrant(pattern(row: row, column: column)), style: style)
      }
    }
  }

  /// Two by two dots of a cell: bit 0 the upper left, bit 3 the lower right.
  private func pattern(row: Int, column: Int) -> UInt8 {
    (0..<4).reduce(UInt8(0)) { pattern, bit in
      let line = Array(shape[2 * row + bit / 2])
      return line[2 * column + bit % 2] == "#" ? pattern | 1 << UInt8(bit) : pattern
    }
  }

  private static let full = [
    [".####.", "######", "######", ".####."], ["..##..", ".####.", ".####.", "######"],
    ["######", "######", "######", "######"], ["..##..", "######", "######", "..##.."],
    ["##..##", ".####.", ".####.", "##..##"], ["######", ".####.", ".####.", "..##.."],
  ]
  private static let hollow = [
    [".####.", "##..##", "##..##", ".####."], ["..##..", ".#..#.", ".#..#.", "######"],
    ["######", "#....#", "#....#", "######"], ["..##..", "##..##", "##..##", "..##.."],
    ["##..##", ".#..#.", ".#..#.", "##..##"], ["######", ".#..#.", ".#..#.", "..##.."],
  ]
}
