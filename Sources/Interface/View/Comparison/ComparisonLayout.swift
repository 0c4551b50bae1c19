import TextScreen

/// Where runs side by side stand: each plane, and what is said of all of them.
struct ComparisonLayout: Hashable {
  /// Where a run stands.
  struct Place: Hashable {
    /// The plane's frame.
    let plane: Rectangle
    /// The loss's frame, if the run has one of its own.
    let loss: Rectangle?
  }

  /// What two to four runs have in common below their planes, frames included.
  struct Strip: Hashable {
    /// All losses in one plot.
    let losses: Rectangle
    /// Who leads.
    let standings: Rectangle
    /// Where two of them disagree, if there is room.
    let difference: Rectangle?
  }

  /// The runs' places.
  let places: [Place]
  /// Below them; nil for more runs than four, or where there is no room.
  let strip: Strip?

  /// Lays so many runs out.
  init(of count: Int, in area: Rectangle) {
    guard count <= 4, area.size.rows >= 15 else {
      places = Self.grid(of: count, in: area)
      strip = nil
      return
    }
    let least = area.size.rows >= 30 ? 13 : max(count + 3, 7)
    let planeRows = min(area.size.columns / count / 2 + 1, area.size.rows - least)
    places = Self.cut(
      Rectangle(origin: area.origin, size: Size(columns: area.size.columns, rows: planeRows)),
      into: count
    ).map { Place(plane: $0, loss: nil) }
    strip = Strip(
      in: Rectangle(
        row: area.origin.row + planeRows, column: area.origin.column,
        columns: area.size.columns, rows: area.size.rows - planeRows))
  }

  /// Frames side by side.
  private static func cut(_ area: Rectangle, into count: Int) -> [Rectangle] {
    (0..<count).map { index in
      let left = area.size.columns * index / count
      let right = area.size.columns * (index + 1) / count
      return Rectangle(
        row: area.origin.row, column: area.origin.column + left, columns: right - left,
        rows: area.size.rows)
    }
  }

  /// The grid whose planes are the largest squares; a cell is twice as high as it is wide.
  private static func grid(of count: Int, in area: Rectangle) -> [Place] {
    let columns =
      (1...count).max { left, right in
        side(count, columns: left, in: area) < side(count, columns: right, in: area)
      } ?? count
    let rows = (count + columns - 1) / columns
    return (0..<count).map { index in
      let (row, column) = (index / columns, index % columns)
      let top = area.size.rows * row / rows
      let bottom = area.size.rows * (row + 1) / rows
      let left = area.size.columns * column / columns
      let right = area.size.columns * (column + 1) / columns
      let frame = Rectangle(
        row: area.origin.row + top, column: area.origin.column + left, columns: right - left,
        rows: bottom - top)
      return split(frame, planeColumns: area.size.columns / columns)
    }
  }

  private static func side(_ count: Int, columns: Int, in area: Rectangle) -> Int {
    let rows = (count + columns - 1) / columns
    return min(area.size.columns / columns, 2 * (area.size.rows / rows))
  }

  /// A frame that is higher than its plane needs gives the rest to the loss.
  ///
  /// Frames that differ by a column have planes of one height all the same: that of `planeColumns`.
  private static func split(_ frame: Rectangle, planeColumns: Int) -> Place {
    let rest = frame.size.rows - planeColumns / 2
    let lossRows = max(rest, frame.size.rows / 3)
    guard frame.size.rows >= 18, lossRows >= 7 else { return Place(plane: frame, loss: nil) }
    let planeRows = frame.size.rows - lossRows
    return Place(
      plane: Rectangle(
        row: frame.origin.row, column: frame.origin.column, columns: frame.size.columns,
        rows: planeRows),
      loss: Rectangle(
        row: frame.origin.row + planeRows, column: frame.origin.column,
        columns: frame.size.columns, rows: lossRows))
  }
}

extension ComparisonLayout.Strip {
  /// The standings need their words, the difference a square; the losses take the rest.
  fileprivate init(in area: Rectangle) {
    let hasDifference = area.size.columns >= 100 && area.size.rows >= 10
    let square = min(2 * (area.size.rows - 2) + 2, area.size.columns / 3)
    let squareColumns = hasDifference ? square : 0
    let words = min(max(30, area.size.columns * 2 / 5), 46)
    let curveColumns = area.size.columns - words - squareColumns
    func frame(_ column: Int, _ columns: Int) -> Rectangle {
      Rectangle(
        row: area.origin.row, column: area.origin.column + column, columns: columns,
        rows: area.size.rows)
    }
    losses = frame(0, curveColumns)
    standings = frame(curveColumns, words)
    difference = hasDifference ? frame(curveColumns + words, squareColumns) : nil
  }
}
