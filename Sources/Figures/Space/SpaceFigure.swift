public import Analysis
public import TextScreen

/// A line in space.
public struct SpaceCurve: Sendable {
  /// Whose line it is.
  public enum Owner: Sendable, Hashable {
    /// The sheet into which the input plane is bent, where the output takes it for a class.
    case sheet(classIndex: Int)
    /// The plane that separates the output's two sides.
    case decisionBoundary
  }

  /// Whose line it is.
  public var owner: Owner
  /// Its pieces, in any order.
  public var segments: [SpaceSegment]

  /// Creates a line.
  public init(_ owner: Owner, segments: [SpaceSegment]) {
    self.owner = owner
    self.segments = segments
  }
}

/// A sample in space.
public struct SpaceMark: Sendable, Hashable {
  /// Where it lies.
  public var point: SpacePoint
  /// Its class; the mark's shape says which.
  public var classIndex: Int
  /// Whether it belongs to the test set: then it is hollow.
  public var isTest: Bool
  /// Whether the network takes it for another class: then it is reversed.
  public var isWrong: Bool

  /// Creates a mark.
  public init(point: SpacePoint, classIndex: Int, isTest: Bool, isWrong: Bool) {
    self.point = point
    self.classIndex = classIndex
    self.isTest = isTest
    self.isWrong = isWrong
  }
}

/// A picture of a space of three directions: a cube that turns, with what lies in it.
public struct SpaceFigure: Sendable {
  /// The part of the space that is shown.
  public var cube: SpaceCube
  /// From where it is looked at.
  public var camera: SpaceCamera
  /// The lines.
  public var curves: [SpaceCurve] = []
  /// The samples.
  public var marks: [SpaceMark] = []
  /// A place that the reader points at.
  public var probe: SpacePoint?
  /// What the three directions are called.
  public var axisNames: [String]
  /// How many classes there are.
  public var classCount: Int

  /// Creates a picture of an empty cube.
  public init(cube: SpaceCube, camera: SpaceCamera, axisNames: [String], classCount: Int) {
    self.cube = cube
    self.camera = camera
    self.axisNames = axisNames
    self.classCount = classCount
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    guard !area.isEmpty else { return }
    let layout = SpaceLayout(area: area, cube: cube, camera: camera)
    var lines = SpaceLines(layout: layout, level: theme.glyphs)
    for edge in cube.edges { lines.draw(edge, style: theme.style(at:)) }
    for curve in curves {
      for segment in curve.segments {
        lines.draw(segment) { style(of: curve.owner, at: $0, theme) }
      }
    }
    lines.draw(into: &buffer)
    drawMarks(into: &buffer, layout: layout, theme: theme)
    drawNames(into: &buffer, layout: layout, theme: theme)
  }

  private func style(
    of owner: SpaceCurve.Owner, at depth: Theme.Depth, _ theme: Theme
  ) -> Style {
    switch owner {
    case .sheet(let classIndex):
      theme.style(ofClass: classIndex, classCount: classCount, depth: depth)
    case .decisionBoundary:
      Style(foreground: theme.boundaryColor, attributes: depth == .far ? [] : .bold)
    }
  }

  /// The nearest mark of a cell is on top.
  private func drawMarks(
    into buffer: inout CellBuffer, layout: SpaceLayout, theme: Theme
  ) {
    let placed = marks.map { (mark: $0, place: layout.place(of: $0.point)) }
    for (mark, place) in placed.sorted(by: { $0.place.near < $1.place.near }) {
      guard let position = layout.position(at: place) else { continue }
      var style = theme.style(
        ofClass: mark.classIndex, classCount: classCount, depth: Theme.Depth(near: place.near))
      if mark.isWrong { style.attributes.insert(.reverse) }
      buffer[position] = Cell(
        theme.glyph(ofClass: mark.classIndex, isTest: mark.isTest), style: style)
    }
    guard let probe, let position = layout.position(at: layout.place(of: probe)) else { return }
    buffer[position] = Cell(theme.isUnicode ? "✛" : "+", style: MarkStyle(theme: theme).probe)
  }

  /// Each name stands at the far end of its edge.
  private func drawNames(
    into buffer: inout CellBuffer, layout: SpaceLayout, theme: Theme
  ) {
    let corner = cube.corners[0]
    for (name, edge) in zip(axisNames, cube.edges) {
      let beyond = SpacePoint(
        x: edge.end.x + 0.08 * (edge.end.x - corner.x),
        y: edge.end.y + 0.08 * (edge.end.y - corner.y),
        z: edge.end.z + 0.08 * (edge.end.z - corner.z))
      guard let position = layout.position(at: layout.place(of: beyond)) else { continue }
      let width = DisplayWidth.columns(of: name)
      let column = min(
        max(position.column - width / 2, layout.area.origin.column),
        layout.area.columns.upperBound - width)
      buffer.write(
        name, row: position.row, column: column, style: theme.style(.title), within: layout.area)
    }
  }
}
