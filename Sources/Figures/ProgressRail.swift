public import TextScreen

/// How far something has come on a way with stations: a rail, and their names below it.
public struct ProgressRail: Sendable {
  /// What the stations are called, the start first.
  public var stations: [String]
  /// How far it has come: 0 at the start, 1 at the next station.
  public var progress: Float

  /// Creates a rail of at least two stations.
  public init(stations: [String], progress: Float) {
    precondition(stations.count > 1, "a way has two ends")
    self.stations = stations
    self.progress = progress
  }

  /// Draws the rail into the first row of an area, and the names that have room into the second.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    let inner = area.inset(columns: 2, rows: 0)
    guard inner.size.columns > 2 * stations.count else { return }
    let (done, ahead, station, place):
      (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) =
        theme.isUnicode ? ("━", "─", "┼", "●") : ("=", "-", "+", "O")
    let row = inner.origin.row
    let current = column(of: progress, in: inner)
    for column in inner.columns {
      let isDone = column <= current
      buffer[row, column] = Cell(
        isDone ? done : ahead, style: theme.style(isDone ? .accent : .dim))
    }
    for index in stations.indices {
      let column = column(of: Float(index), in: inner)
      buffer[row, column] = Cell(station, style: theme.style(column <= current ? .accent : .dim))
    }
    buffer[row, current] = Cell(place, style: theme.style(.accent))
    drawNames(into: &buffer, inner: inner, row: row + 1, theme: theme)
  }

  private func column(of progress: Float, in area: Rectangle) -> Int {
    let share = min(max(progress / Float(stations.count - 1), 0), 1)
    return area.origin.column + Int((share * Float(area.size.columns - 1)).rounded())
  }

  /// A name stands in the middle below its station; one that would touch the last gives way.
  private func drawNames(
    into buffer: inout CellBuffer, inner: Rectangle, row: Int, theme: Theme
  ) {
    let reached = Int(progress.rounded())
    var free = inner.origin.column - 2
    for (index, name) in stations.enumerated() {
      let width = DisplayWidth.columns(of: name)
      let middle = column(of: Float(index), in: inner)
      let start = min(
        max(middle - width / 2, inner.origin.column - 2), inner.columns.upperBound + 2 - width)
      guard start >= free else { continue }
      buffer.write(
        name, row: row, column: start, style: theme.style(index == reached ? .title : .dim))
      free = start + width + 1
    }
  }
}
