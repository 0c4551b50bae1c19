import Testing
import TextScreen

@Suite("Rectangles")
struct GeometryTests {
  @Test("intersect in what they share, which may be nothing")
  func intersection() {
    let first = Rectangle(row: 0, column: 0, columns: 4, rows: 3)
    let second = Rectangle(row: 1, column: 2, columns: 9, rows: 9)
    #expect(first.intersection(second) == Rectangle(row: 1, column: 2, columns: 2, rows: 2))
    #expect(first.intersection(Rectangle(row: 5, column: 5, columns: 2, rows: 2)).isEmpty)
    #expect(first.intersection(.empty).isEmpty)
  }

  @Test("shrink to nothing, never below")
  func inset() {
    let rectangle = Rectangle(row: 0, column: 0, columns: 3, rows: 5)
    #expect(
      rectangle.inset(columns: 1, rows: 1) == Rectangle(row: 1, column: 1, columns: 1, rows: 3))
    #expect(rectangle.inset(columns: 2, rows: 0).isEmpty)
    #expect(Size(columns: -1, rows: 4).isEmpty)
  }

  @Test("contain their first cell and not the one behind the last")
  func contains() {
    let rectangle = Rectangle(row: 2, column: 3, columns: 2, rows: 2)
    #expect(rectangle.contains(Position(row: 2, column: 3)))
    #expect(!rectangle.contains(Position(row: 4, column: 3)))
    #expect(!rectangle.contains(Position(row: 2, column: 5)))
  }
}
