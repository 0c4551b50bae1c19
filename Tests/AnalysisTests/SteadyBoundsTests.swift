import Analysis
import NeuralNetwork
import Testing

@Suite("Bounds that rarely move")
struct SteadyBoundsTests {
  private func bounds(
    _ points: [Point], least: Float = 1, columns: Int = 60, rows: Int = 40,
    after previous: PlaneBounds? = nil
  ) -> PlaneBounds {
    .steady(holding: points, least: least, columns: columns, rows: rows, previous: previous)
  }

  @Test(
    "hold what they are to hold, with a unit as long along both axes",
    arguments: [Float(0.01), 0.3, 7, 1_000, 1e9])
  func hold(extent: Float) {
    for (columns, rows) in [(60, 40), (20, 80), (1, 2)] {
      let points = [Point(x: 3 - extent, y: 2), Point(x: 3, y: 2 + extent / 3)]
      let bounds = bounds(points, columns: columns, rows: rows)
      for point in points { #expect(bounds.x.contains(point.x) && bounds.y.contains(point.y)) }
      let width = (bounds.x.upperBound - bounds.x.lowerBound) / Float(columns)
      let height = (bounds.y.upperBound - bounds.y.lowerBound) / Float(rows)
      #expect(abs(width - height) < 0.001 * width)
      #expect(bounds.x.upperBound - bounds.x.lowerBound <= 40 * max(extent, 1) * Float(columns))
    }
  }

  @Test("stay while a point wanders in them, and move a few times on a way of a thousand steps")
  func steady() {
    var bounds = bounds([Point(x: 0, y: 0)])
    let start = bounds
    var moves = 0
    for step in 1...1_000 {
      let place = Float(step) / 10
      let next = self.bounds([Point(x: 0, y: 0), Point(x: place, y: place / 2)], after: bounds)
      if next != bounds { moves += 1 }
      bounds = next
    }
    #expect(bounds != start)
    #expect(moves < 20)
    let inside = self.bounds([Point(x: 0, y: 0), Point(x: 70, y: 20)], after: bounds)
    #expect(inside == bounds)
    #expect(self.bounds([Point(x: 0, y: 0), Point(x: 1, y: 1)], after: bounds) != bounds)
  }

  @Test("are some all the same where nothing is finite")
  func wild() {
    let bounds = bounds([Point(x: .nan, y: .infinity), Point(x: 1e30, y: 0)])
    #expect(bounds.x.contains(0) && bounds.y.contains(0))
    let far = self.bounds([Point(x: 1e9, y: -1e9), Point(x: 1e9 + 64, y: -1e9)])
    #expect(far.x.lowerBound < 1e9 && far.x.upperBound > 1e9 && far.y.contains(-1e9))
    let range = ClosedRange<Float>.steady(holding: [.infinity], least: 3, previous: nil)
    #expect(range.contains(0) && range.upperBound - range.lowerBound >= 3)
  }
}
