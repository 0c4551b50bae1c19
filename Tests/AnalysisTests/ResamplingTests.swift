import Analysis
import NeuralNetwork
import Testing

@Suite("A field between its samples")
struct ResamplingTests {
  private let bounds = PlaneBounds(x: -1...3, y: 0...2)

  private func field(_ columns: Int, _ rows: Int, _ value: (Point) -> Float) -> ScalarField {
    let grid = SampleGrid(bounds: bounds, columns: columns, rows: rows)
    return ScalarField(grid: grid, values: grid.points.map(value))
  }

  @Test("is exact on its own grid")
  func same() {
    let field = field(7, 5) { $0.x * $0.x - $0.y }
    #expect(field.resampled(on: field.grid) == field)
  }

  @Test("is exact for what is straight along both axes, away from the edge")
  func bilinear() {
    let value: (Point) -> Float = { 2 + $0.x - 3 * $0.y + 0.5 * $0.x * $0.y }
    let found = field(8, 6, value).resampled(
      on: SampleGrid(bounds: bounds, columns: 40, rows: 30))
    for row in 3..<27 {
      for column in 3..<37 {
        let expected = value(found.grid.point(row: row, column: column))
        #expect(abs(found[row, column] - expected) < 1e-4)
      }
    }
  }

  @Test("never leaves the range of its samples", arguments: [(1, 1), (2, 1), (3, 7)])
  func range(columns: Int, rows: Int) throws {
    var generator = SeededGenerator(seed: 1, stream: .data)
    let field = field(columns, rows) { _ in generator.uniform(-5, 5) }
    let found = field.resampled(on: SampleGrid(bounds: bounds, columns: 31, rows: 17)).values
    let (lowest, highest) = (try #require(field.values.min()), try #require(field.values.max()))
    #expect(found.allSatisfy { $0 >= lowest - 1e-5 && $0 <= highest + 1e-5 })
    #expect(found.count == 31 * 17)
  }
}
