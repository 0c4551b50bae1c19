import Analysis
import NeuralNetwork
import Testing

@Suite("A contour")
struct ContourTests {
  private static let bounds = PlaneBounds(x: -2...3, y: -1...4)

  private func field(
    columns: Int = 50, rows: Int = 50, _ value: (Float, Float) -> Float
  ) -> ScalarField {
    let grid = SampleGrid(bounds: Self.bounds, columns: columns, rows: rows)
    let values = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        let point = grid.point(row: row, column: column)
        return value(point.x, point.y)
      }
    }
    return ScalarField(grid: grid, values: values)
  }

  private func length(_ segments: [Segment]) -> Float {
    segments.reduce(0) { total, segment in
      let (dx, dy) = (segment.end.x - segment.start.x, segment.end.y - segment.start.y)
      return total + (dx * dx + dy * dy).squareRoot()
    }
  }

  @Test("of a linear field is the line itself, from frame to frame")
  func linear() throws {
    var generator = SeededGenerator(seed: 3, stream: .data)
    for _ in 0..<40 {
      let (a, b) = (generator.uniform(-2, 2), generator.uniform(-2, 2))
      let c = generator.uniform(-1, 1)
      let line = try #require(Hyperplane(normalX: a, normalY: b, offset: c))
      let segments = field { a * $0 + b * $1 + c }.contour(at: 0).compactMap {
        $0.clipped(to: Self.bounds)
      }
      let scale = (a * a + b * b).squareRoot()
      for segment in segments {
        #expect(abs(line.value(at: segment.start)) < 1e-4 * max(scale, 1))
      }
      let exact = line.clipped(to: Self.bounds).map { length([$0]) } ?? 0
      #expect(abs(length(segments) - exact) < 0.01)
    }
  }

  @Test("of a circle has the circle's length and lies on it")
  func circle() {
    let segments = field(columns: 100, rows: 100) {
      ($0 - 0.5) * ($0 - 0.5) + ($1 - 1.5) * ($1 - 1.5) - 1
    }.contour(at: 0)
    #expect(abs(length(segments) - 2 * .pi) < 0.02)
    for segment in segments {
      let (dx, dy) = (segment.start.x - 0.5, segment.start.y - 1.5)
      #expect(abs((dx * dx + dy * dy).squareRoot() - 1) < 0.002)
    }
  }

  @Test("cuts a saddle in two lines that never cross", arguments: [Float(-0.01), 0.01])
  func saddle(level: Float) {
    let grid = SampleGrid(bounds: PlaneBounds(x: -1...1, y: -1...1), columns: 2, rows: 2)
    let segments = ScalarField(grid: grid, values: [-1, 1, 1, -1]).contour(at: level)
    #expect(segments.count >= 2)
    let side = { (point: Point) in point.x * point.y + level > 0 }
    let middles = segments.map {
      Point(x: ($0.start.x + $0.end.x) / 2, y: ($0.start.y + $0.end.y) / 2)
    }
    #expect(Set(middles.filter { abs($0.x) < 0.5 && abs($0.y) < 0.5 }.map(side)).count <= 1)
  }

  @Test("gives nothing where a value is not finite", arguments: [Float.nan, .infinity])
  func notFinite(value: Float) {
    #expect(field { _, _ in value }.contour(at: 0).isEmpty)
    let partly = field { x, y in x > 0 ? value : y - 1 }.contour(at: 0)
    #expect(!partly.isEmpty)
    #expect(partly.allSatisfy { $0.start.x <= 0.1 && $0.end.x <= 0.1 })
  }

  @Test("of a single sample, row or column does not trap", arguments: [(1, 1), (1, 5), (5, 1)])
  func smallGrids(columns: Int, rows: Int) {
    _ = field(columns: columns, rows: rows) { $0 - $1 }.contour(at: 0)
  }

  @Test("knows in which direction its field grows")
  func gradient() throws {
    let gradient = try #require(
      field { 3 * $0 - 2 * $1 }.gradient(near: Point(x: 1, y: 1)))
    #expect(abs(gradient.x - 3) < 0.01)
    #expect(abs(gradient.y + 2) < 0.01)
    #expect(field(columns: 1, rows: 9) { $0 + $1 }.gradient(near: Point(x: 0, y: 0)) == nil)
  }
}
