import TextScreen

/// The shape of a class in pixels, for samples that may be seen from afar.
///
/// Around the shape lies an outline; what is outside of it shows the fill. A pixel is half a cell
/// high, and so nearly square; without colours ink is the terminal's own and the outline is empty.
struct BigMark {
  /// How large it is.
  enum Scale {
    /// Ten columns by five rows.
    case large
    /// Seven columns by four rows.
    case medium

    /// How many cells it takes.
    var size: Size {
      switch self {
      case .large: Size(columns: 10, rows: 5)
      case .medium: Size(columns: 7, rows: 4)
      }
    }
  }

  /// A plot smaller than this has no room for large ones.
  static let smallestPlot = Size(columns: 44, rows: 20)

  /// What a pixel belongs to.
  private enum Pixel {
    case ink, outline, outside
  }

  private let scale: Scale
  private let shape: [[Bool]]

  /// The shape of a class; a test sample's is hollow.
  init(classIndex: Int, isTest: Bool, scale: Scale = .large) {
    self.scale = scale
    let shapes = scale == .large ? Self.largeShapes : Self.mediumShapes
    let full = shapes[classIndex % shapes.count]
    let middle = full.count / 2
    shape = full.indices.map { row in
      full[row].indices.map { column in
        let isInside =
          scale == .large
          ? (3...4).contains(row) && (2...5).contains(column) : row == middle && column == middle
        return full[row][column] && !(isTest && isInside)
      }
    }
  }

  /// Draws it around a cell; nothing outside the plot is touched.
  func draw(
    into buffer: inout CellBuffer, at center: Position, over fill: PlaneFill, ink: Color,
    outline: Color
  ) {
    drawCells(into: &buffer, at: center, over: fill) { position, pixels in
      let colors = pixels.map { pixel -> Color? in
        switch pixel {
        case .ink: ink
        case .outline: outline
        case .outside: nil
        }
      }
      let behind = fill.halves(row: position.row, column: position.column)
      return HalfBlock.cell(top: colors[0] ?? behind.top, bottom: colors[1] ?? behind.bottom)
    }
  }

  /// Draws it around a cell without colours, in ASCII from its class's character; a wrong one is
  /// reversed.
  func drawPlain(
    into buffer: inout CellBuffer, at center: Position, over fill: PlaneFill,
    asciiGlyph: Unicode.Scalar?, isWrong: Bool
  ) {
    let style = Style(attributes: isWrong ? [.bold, .reverse] : .bold)
    drawCells(into: &buffer, at: center, over: fill) { _, pixels in
      let isInk = pixels.map { $0 == .ink }
      if let asciiGlyph {
        return Cell(isInk[0] || isInk[1] ? asciiGlyph : " ", style: style)
      }
      let glyphs: [Unicode.Scalar] = [" ", HalfBlock.upper, HalfBlock.lower, HalfBlock.full]
      return Cell(glyphs[(isInk[0] ? 1 : 0) + (isInk[1] ? 2 : 0)], style: style)
    }
  }

  private func drawCells(
    into buffer: inout CellBuffer, at center: Position, over fill: PlaneFill,
    _ cell: (Position, [Pixel]) -> Cell
  ) {
    for row in 0..<scale.size.rows {
      for column in 0..<scale.size.columns {
        let position = Position(
          row: center.row + row - scale.size.rows / 2,
          column: center.column + column - scale.size.columns / 2)
        let pixels = [pixel(2 * row, column), pixel(2 * row + 1, column)]
        guard fill.plot.contains(position), pixels.contains(where: { $0 != .outside }) else {
          continue
        }
        buffer[position] = cell(position, pixels)
      }
    }
  }

  private func pixel(_ row: Int, _ column: Int) -> Pixel {
    isInk(row, column) ? .ink : isOutline(row, column) ? .outline : .outside
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

extension BigMark {
  private static let largeShapes = [
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
  ].map(bits)

  private static let mediumShapes = [
    [".###.", "#####", "#####", "#####", ".###."], ["..#..", "..#..", ".###.", ".###.", "#####"],
    ["#####", "#####", "#####", "#####", "#####"], ["..#..", ".###.", "#####", ".###.", "..#.."],
    ["#...#", "##.##", ".###.", "##.##", "#...#"], ["#####", ".###.", ".###.", "..#..", "..#.."],
  ].map(bits)

  private static func bits(_ rows: [String]) -> [[Bool]] { rows.map { $0.map { $0 == "#" } } }
}
