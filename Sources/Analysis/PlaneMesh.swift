public import NeuralNetwork

/// Lines of the input plane as points along them, so that they can be bent with it.
public struct PlaneMesh: Sendable {
  /// The points, line by line.
  public let points: [Point]
  /// The places of two points that a piece of line joins.
  public let edges: [(start: Int, end: Int)]

  /// So many points make a line look smooth where it is bent.
  private static let pointsPerLine = 48

  /// Creates a square grid of `lineCount` lines each way, none of them on the edge of the bounds.
  public init(bounds: PlaneBounds, lineCount: Int) {
    let count = Self.pointsPerLine
    let upright = SampleGrid(bounds: bounds, columns: lineCount, rows: count)
    let level = SampleGrid(bounds: bounds, columns: count, rows: lineCount)
    points =
      (0..<lineCount).flatMap { column in
        (0..<count).map { upright.point(row: $0, column: column) }
      }
      + (0..<lineCount).flatMap { row in
        (0..<count).map { level.point(row: row, column: $0) }
      }
    edges = (0..<2 * lineCount).flatMap { line in
      (0..<count - 1).map { (line * count + $0, line * count + $0 + 1) }
    }
  }

  /// Cuts straight pieces of lines into shorter ones.
  public init(lines: [Segment], in bounds: PlaneBounds) {
    let width = bounds.x.upperBound - bounds.x.lowerBound
    let height = bounds.y.upperBound - bounds.y.lowerBound
    var points: [Point] = []
    var edges: [(start: Int, end: Int)] = []
    for line in lines {
      let (x, y) = (line.end.x - line.start.x, line.end.y - line.start.y)
      let length = max(abs(x) / width, abs(y) / height)
      let pieceCount = max(1, Int((min(length, 1) * Float(Self.pointsPerLine)).rounded(.up)))
      for place in 0...pieceCount {
        let share = Float(place) / Float(pieceCount)
        if place > 0 { edges.append((points.count - 1, points.count)) }
        points.append(Point(x: line.start.x + share * x, y: line.start.y + share * y))
      }
    }
    self.points = points
    self.edges = edges
  }
}
