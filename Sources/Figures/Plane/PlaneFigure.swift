public import NeuralNetwork
public import TextScreen

/// A picture of a plane: which class holds where, the lines that neurons draw, and the samples.
///
/// The input space and the hidden space are both drawn by it.
public struct PlaneFigure: Sendable {
  /// The part of the plane that is shown.
  public var bounds: PlaneBounds
  /// The fill, sampled on the `grid` of `layout(in:)`; nil leaves the terminal's background.
  public var region: RegionLevels?
  /// The lines; of those that meet in a cell the focused one wins, then the decision boundary,
  /// then the first.
  public var curves: [PlaneCurve]
  /// The samples; later ones lie above.
  public var marks: [PlaneMark]
  /// Which way lines are about to move; possibly none.
  public var arrows: [PlaneArrow] = []
  /// The line that is in hand, with its handles; nil while none is.
  public var handle: PlaneHandle?
  /// A place that the reader points at.
  public var probe: Point?
  /// Whether the fill shows the winner alone, without how surely it wins.
  public var isDiscretized: Bool
  /// What the classes are called, for the legend.
  public var classNames: [String]
  /// What the fill shows, for the legend: `P(class 1)`, `activation`.
  public var quantity: String
  /// Whether numbers stand along the axes, where there is room.
  public var showsAxes: Bool
  /// Whether the legend is shown, where there is room.
  public var showsLegend: Bool
  /// Whether shades tell the pieces of the plane apart, and not how surely a class wins.
  public var showsPieces = false
  /// Whether marks, lines and numbers are so large that they can be seen from afar.
  public var isLarge = false
  /// Cells that something else will cover; numbers keep out of them.
  public var covered: Rectangle?

  /// Creates a picture.
  public init(
    bounds: PlaneBounds, region: RegionLevels? = nil, curves: [PlaneCurve] = [],
    marks: [PlaneMark] = [], probe: Point? = nil, isDiscretized: Bool = false,
    classNames: [String] = [], quantity: String = "",
    showsAxes: Bool = true, showsLegend: Bool = true
  ) {
    self.bounds = bounds
    self.region = region
    self.curves = curves
    self.marks = marks
    self.probe = probe
    self.isDiscretized = isDiscretized
    self.classNames = classNames
    self.quantity = quantity
    self.showsAxes = showsAxes
    self.showsLegend = showsLegend
  }

  /// Which cells show which part of the plane, and where the fill is to be sampled.
  public func layout(in area: Rectangle) -> PlaneLayout {
    PlaneLayout(area: area, bounds: bounds, showsAxes: showsAxes, showsLegend: showsLegend)
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    let layout = layout(in: area)
    guard !layout.plot.isEmpty else { return }
    let fill = PlaneFill(
      region: region, plot: layout.plot, theme: theme, isDiscretized: isDiscretized,
      showsPieces: showsPieces)
    fill.draw(into: &buffer)
    PlaneLines(curves: curves, layout: layout, theme: theme, isLarge: isLarge)
      .draw(into: &buffer, over: fill)
    PlaneMarks(marks: marks, layout: layout, theme: theme, isLarge: isLarge)
      .draw(into: &buffer, over: fill)
    CurveLabels(curves: curves, layout: layout, theme: theme, isLarge: isLarge, covered: covered)
      .draw(into: &buffer)
    for arrow in arrows { arrow.draw(into: &buffer, layout: layout, theme: theme) }
    handle?.draw(into: &buffer, layout: layout, theme: theme)
    drawProbe(into: &buffer, layout: layout, theme: theme)
    PlaneAxes(layout: layout, theme: theme).draw(into: &buffer)
    PlaneLegend(figure: self, layout: layout, theme: theme).draw(into: &buffer)
  }

  private func drawProbe(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    guard let probe, let position = layout.position(of: probe) else { return }
    ProbeMark(
      position: position,
      holdsSample: marks.contains { layout.position(of: $0.point) == position },
      isLarge: isLarge
    ).draw(into: &buffer, within: layout.plot, theme: theme)
  }
}
