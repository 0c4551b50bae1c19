import Analysis
public import NeuralNetwork
public import TextScreen

/// A picture of the loss over a plane of parameters, with the ways that runs have gone over it.
public struct LandscapeFigure: Sendable {
  /// One run's way.
  public struct Walk: Sendable, Hashable {
    /// Where it led so far, the present place last; possibly none.
    public var walked: [Point]
    /// Where it led afterwards, when an earlier place is shown; possibly none.
    public var ahead: [Point] = []
    /// The run by its place among several, which have colours; nil for the one that is shown.
    public var run: Int?

    /// Creates a way.
    public init(walked: [Point], ahead: [Point] = [], run: Int? = nil) {
      self.walked = walked
      self.ahead = ahead
      self.run = run
    }
  }

  /// The loss.
  public var relief: LossRelief
  /// The ways, the one that is shown last.
  public var walks: [Walk]
  /// What the axes are called.
  public var names: (x: String, y: String)
  /// How a loss is written.
  public var label: @Sendable (Float) -> String

  /// Creates a picture.
  public init(
    relief: LossRelief, walks: [Walk], names: (x: String, y: String),
    label: @escaping @Sendable (Float) -> String
  ) {
    self.relief = relief
    self.walks = walks
    self.names = names
    self.label = label
  }

  /// Which cells show which part of the plane.
  public static func layout(in area: Rectangle, bounds: PlaneBounds) -> PlaneLayout {
    PlaneLayout(area: area, bounds: bounds)
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    let layout = Self.layout(in: area, bounds: relief.bounds)
    guard !layout.plot.isEmpty else { return }
    let ground = LandscapeGround(relief: relief, layout: layout, theme: theme, label: label)
    ground.draw(into: &buffer)
    for walk in walks {
      LandscapeTrack(walk: walk, layout: layout, theme: theme).draw(into: &buffer, over: ground)
    }
    drawMarks(into: &buffer, layout: layout, theme: theme)
    drawNames(into: &buffer, layout: layout, theme: theme)
    ground.drawLabels(into: &buffer)
    PlaneAxes(layout: layout, theme: theme).draw(into: &buffer)
    LandscapeLegend(figure: self, layout: layout, theme: theme).draw(into: &buffer)
  }

  private func drawMarks(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    let marks = LandscapeMarks(theme: theme)
    for walk in walks {
      if let start = walk.walked.first, walk.walked.count > 1 {
        marks.draw(.start, at: start, into: &buffer, layout: layout)
      }
    }
    for walk in walks {
      guard let present = walk.walked.last else { continue }
      marks.draw(.present(run: walk.run), at: present, into: &buffer, layout: layout)
    }
  }

  /// Inside the plot, where the axes end: numbers take the room outside.
  private func drawNames(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    let plot = layout.plot
    guard layout.tickRow != nil else { return }
    let x = DisplayWidth.truncate(
      names.x, columns: plot.size.columns, isUnicode: theme.isUnicode)
    let style = MarkStyle(theme: theme).box
    buffer.write(
      x, row: plot.rows.upperBound - 1,
      column: plot.columns.upperBound - DisplayWidth.columns(of: x), style: style, within: plot)
    buffer.write(
      names.y, row: plot.origin.row, column: plot.origin.column, style: style, within: plot)
  }
}
