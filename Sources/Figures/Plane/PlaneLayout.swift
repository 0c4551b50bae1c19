public import Analysis
public import NeuralNetwork
public import TextScreen

/// Which cells of a plane figure show which part of the plane.
///
/// It depends on nothing but the area, the bounds and what is shown around them, so that what is
/// drawn, what is sampled and what the mouse points at always agree.
public struct PlaneLayout: Sendable, Hashable {
  /// The part of the plane that is shown.
  public let bounds: PlaneBounds
  /// The cells that show it.
  public let plot: Rectangle
  /// The row of the numbers along x, nil when there is no room.
  public let tickRow: Int?
  /// The row of the legend, nil when there is no room.
  public let legendRow: Int?
  /// How many columns the numbers along y take, on the left.
  public let tickColumns: Int

  /// Creates the layout of a figure that fills an area.
  public init(
    area: Rectangle, bounds: PlaneBounds, showsAxes: Bool = true, showsLegend: Bool = true
  ) {
    self.bounds = bounds
    let hasLegend = showsLegend && area.size.rows >= 10 && area.size.columns >= 24
    let hasAxes = showsAxes && area.size.rows >= 8 && area.size.columns >= 20
    tickColumns = hasAxes ? AxisTicks.width(of: bounds.y, rows: area.size.rows) + 1 : 0
    let rows = area.size.rows - (hasLegend ? 1 : 0) - (hasAxes ? 1 : 0)
    plot = Rectangle(
      row: area.origin.row, column: area.origin.column + tickColumns,
      columns: area.size.columns - tickColumns, rows: rows)
    tickRow = hasAxes ? plot.rows.upperBound : nil
    legendRow = hasLegend ? area.rows.upperBound - 1 : nil
  }

  /// Where the fill is sampled, two samples a cell.
  ///
  /// Nil when no cell shows the plane.
  public var grid: SampleGrid? {
    guard !plot.isEmpty else { return nil }
    return SampleGrid(bounds: bounds, columns: plot.size.columns, rows: 2 * plot.size.rows)
  }

  /// The point in the middle of a cell, nil outside the plot.
  public func point(at position: Position) -> Point? {
    plot.contains(position) ? extendedPoint(at: position) : nil
  }

  /// The point in the middle of a cell, also of one beside the plot, as if the plane went on there;
  /// nil when no cell shows the plane.
  public func extendedPoint(at position: Position) -> Point? {
    guard !plot.isEmpty else { return nil }
    let x = (Float(position.column - plot.origin.column) + 0.5) / Float(plot.size.columns)
    let y = (Float(position.row - plot.origin.row) + 0.5) / Float(plot.size.rows)
    return Point(
      x: bounds.x.lowerBound + x * (bounds.x.upperBound - bounds.x.lowerBound),
      y: bounds.y.upperBound - y * (bounds.y.upperBound - bounds.y.lowerBound))
  }

  /// The cell that holds a point, nil when it lies outside.
  public func position(of point: Point) -> Position? {
    let place = place(of: point, columns: plot.size.columns, rows: plot.size.rows)
    guard place.x >= 0, place.y >= 0, place.x <= Float(plot.size.columns),
      place.y <= Float(plot.size.rows), !plot.isEmpty
    else { return nil }
    return Position(
      row: plot.origin.row + min(Int(place.y), plot.size.rows - 1),
      column: plot.origin.column + min(Int(place.x), plot.size.columns - 1))
  }

  /// Where a point lies on a grid of dots over the plot, 0 at the upper left.
  func place(of point: Point, columns: Int, rows: Int) -> (x: Float, y: Float) {
    let x = (point.x - bounds.x.lowerBound) / (bounds.x.upperBound - bounds.x.lowerBound)
    let y = (bounds.y.upperBound - point.y) / (bounds.y.upperBound - bounds.y.lowerBound)
    return (x * Float(columns), y * Float(rows))
  }
}
