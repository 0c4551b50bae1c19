import Analysis
public import NeuralNetwork
public import TextScreen

/// A picture of the loss as a function of one parameter, with the place of the run on it.
public struct LossProfileFigure: Sendable {
  /// What is shown: x the parameter, y the loss.
  public var bounds: PlaneBounds
  /// The loss with all other parameters as they are now, by rising parameter.
  public var profile: [Point]
  /// The loss with all other parameters as they were at the start, by rising parameter.
  public var startProfile: [Point]
  /// Parameter and loss at past epochs, then as they are now; possibly none.
  public var walked: [Point]
  /// What the parameter is called.
  public var name: String

  /// Creates a picture.
  public init(
    bounds: PlaneBounds, profile: [Point], startProfile: [Point] = [], walked: [Point] = [],
    name: String = ""
  ) {
    self.bounds = bounds
    self.profile = profile
    self.startProfile = startProfile
    self.walked = walked
    self.name = name
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    let layout = PlaneLayout(area: area, bounds: bounds)
    guard !layout.plot.isEmpty else { return }
    let fill = PlaneFill(region: nil, plot: layout.plot, theme: theme, isDiscretized: false)
    fill.draw(into: &buffer)
    let start = Self.showsStart(theme) ? startProfile : []
    let curves = [
      PlaneCurve(.grid, segments: Self.segments(start)),
      PlaneCurve(.decisionBoundary, segments: Self.segments(profile)),
    ]
    PlaneLines(curves: curves, layout: layout, theme: theme).draw(into: &buffer, over: fill)
    drawMarks(into: &buffer, layout: layout, theme: theme)
    PlaneAxes(layout: layout, theme: theme).draw(into: &buffer)
    drawLegend(into: &buffer, layout: layout, theme: theme)
  }

  /// Whether the terminal can tell the loss at the start from the present one.
  public static func showsStart(_ theme: Theme) -> Bool {
    theme.colorDepth != .none || theme.glyphs == .braille
  }

  private func drawMarks(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    for point in walked.dropLast() {
      guard let position = layout.position(of: point) else { continue }
      buffer[position] = Cell(theme.isUnicode ? "•" : "*", style: theme.style(.accent))
    }
    let marks = LandscapeMarks(theme: theme)
    if let start = walked.first, walked.count > 1 {
      marks.draw(.start, at: start, into: &buffer, layout: layout)
    }
    if let present = walked.last {
      marks.draw(.present(run: nil), at: present, into: &buffer, layout: layout)
    }
  }

  private func drawLegend(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    guard let row = layout.legendRow else { return }
    let area = Rectangle(
      row: row, column: layout.plot.origin.column, columns: layout.plot.size.columns, rows: 1)
    let marks = LandscapeMarks(theme: theme)
    let past = String(Character(theme.isUnicode ? "•" : "*"))
    let parts: [(String, Style)] = [
      (String(Character(marks.glyph(.start))), marks.style(.start)),
      (" start  ", theme.style(.dim)),
      (past, theme.style(.accent)), (" past  ", theme.style(.dim)),
      (String(Character(marks.glyph(.present(run: nil)))), marks.style(.present(run: nil))),
      (" now", theme.style(.dim)),
    ]
    var column = area.origin.column
    for (text, style) in parts {
      column = buffer.write(text, row: row, column: column, style: style, within: area)
    }
    let end = area.columns.upperBound - DisplayWidth.columns(of: name)
    if column + 2 <= end {
      buffer.write(name, row: row, column: end, style: theme.style(.title), within: area)
    }
  }

  private static func segments(_ points: [Point]) -> [Segment] {
    zip(points, points.dropFirst()).map { Segment(start: $0, end: $1) }
  }
}
