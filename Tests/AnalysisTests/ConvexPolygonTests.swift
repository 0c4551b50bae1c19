import Analysis
import NeuralNetwork
import Testing

@Suite("A convex polygon")
struct ConvexPolygonTests {
  @Test("has the area of its triangles, and holds what lies inside and on its edge")
  func area() {
    let square = ConvexPolygon(PlaneBounds(x: 1...3, y: -1...4))
    #expect(square.area == 10)
    #expect(square.contains(Point(x: 2, y: 0)) && square.contains(Point(x: 1, y: 4)))
    #expect(!square.contains(Point(x: 0.9, y: 0)) && !square.contains(Point(x: 2, y: 4.1)))
    let triangle = ConvexPolygon(corners: [SIMD2(0, 0), SIMD2(4, 0), SIMD2(0, 3)])
    #expect(triangle.area == 6)
    #expect(!triangle.contains(Point(x: 3, y: 2)))
  }

  @Test("has an edge from each corner to the next")
  func edges() {
    let edges = ConvexPolygon(corners: [SIMD2(0, 0), SIMD2(4, 0), SIMD2(0, 3)]).edges
    #expect(edges.count == 3)
    #expect(edges[2] == Segment(start: Point(x: 0, y: 3), end: Point(x: 0, y: 0)))
  }
}
