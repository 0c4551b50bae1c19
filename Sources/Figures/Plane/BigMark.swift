import TextScreen

/// The shape of a class in pixels, for sets of so few samples that each may be seen from afar.
///
/// Around the shape lies an outline; what is outside of it shows the fill.
struct BigMark {
  /// How many cells it takes.
  static let size = Size(columns: 10, rows: 5)
  /// A plot smaller than this has no room for it.
  static let smallestPlot = Size(columns: 44, rows: 20)

  private static let shapes = [
    [
      "..####..", ".######.", "########", "########", "########", "########", ".######.",
      "..####..",
    ],
    [
      "...##...", "...##...", "..####..", "..####..", ".######.", ".######.", "########",
      "########",
    ],
    [
      "########", "########", "########", "########", "########", "########", "########",
      "########",
    ],
    [
      "...##...", "..####..", ".######.", "########", "########", ".######.", "..####..",
      "...##...",
    ],
  ].map { $0.map { row in row.map { $0 == "#" } } }

  private let shape: [[Bool]]

  /// The shape of a class; a test sample's is hollow.
  init(classIndex: Int, isTest: Bool) {
    let full = Self.shapes[classIndex % Self.shapes.count]
    shape = full.indices.map { row in
      full[row].indices.map { column in
        let isInside = (3...4).contains(row) && (2...5).contains(column)
        return full[row][column] && !(isTest && isInside)
      }
    }
  }

  /// Draws it around a cell; nothing outside the plot is touched.
  func draw(
    into buffer: inout CellBuffer, at center: Position, over fill: PlaneFill, ink: Color,
    outline: Color
  ) {
    for row in 0..<Self.size.rows {
      for column in 0..<Self.size.columns {
        let position = Position(
          row: center.row + row - Self.size.rows / 2,
          column: center.column + column - Self.size.columns / 2)
        let colors = [2 * row, 2 * row + 1].map { pixel -> Color? in
          isInk(pixel, column) ? ink : isOutline(pixel, column) ? outline : nil
        }
        guard fill.plot.contains(position), colors.contains(where: { $0 != nil }) else { continue }
        let behind = fill.halves(row: position.row, column: position.column)
        buffer[position] = HalfBlock.cell(
          top: colors[0] ?? behind.top, bottom: colors[1] ?? behind.bottom)
      }
    }
  }

  /// Pixels count from the outline's upper left; the shape begins one further.
  private func isInk(_ row: Int, _ column: Int) -> Bool {
    shape.indices.contains(row - 1) && shape[row - 1].indices.contains(column - 1)
      && shape[row - 1][column - 1]
  }

  private func isOutline(_ row: Int, _ column: Int) -> Bool {
    (-1...1).contains { down in (-1...1).contains { isInk(row + down, column + $0) } }
  }
}
