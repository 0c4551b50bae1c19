import Analysis
import Figures
import NeuralNetwork
import Testing
import TextScreen

@Suite("The fill of a plane in pieces")
struct ShadedRegionTests {
  private static let grid = SampleGrid(bounds: Pictures.bounds, columns: 24, rows: 2)
  /// From sure of one class to sure of the other, in both rows.
  private static let sides = RegionLevels(
    signed: ScalarField(grid: grid, values: (0..<48).map { Float($0 % 24) / 24 }))

  @Test("keeps each sample's side, and depends on nothing else but its number")
  func side() {
    let shaded = Self.sides.shaded(by: (0..<48).map { $0 % 24 / 4 })
    for index in 0..<48 {
      #expect((shaded.levels[index] >= 6) == (Self.sides.levels[index] >= 6))
    }
    let flat = Self.sides.shaded(by: Array(repeating: 3, count: 48))
    #expect(Set(flat.levels).count == 2)
  }

  @Test("gives numbers that differ by one different shades, of two classes and of more")
  func neighbours() {
    let numbers = (0..<48).map { $0 % 24 }
    let two = Self.sides.shaded(by: numbers).levels
    let field = ScalarField(grid: Self.grid, values: Array(repeating: 0.2, count: 48))
    let other = ScalarField(grid: Self.grid, values: Array(repeating: 0.6, count: 48))
    let more = RegionLevels(classes: [field, other, field]).shaded(by: numbers).levels
    for levels in [two, more] {
      for index in 1..<24 { #expect(levels[index] != levels[index - 1]) }
    }
    #expect(more.allSatisfy { $0 / 3 == 1 }, "all of the second class")
  }

  @Test(
    "lies behind edges as it is, and edges behind the lines of neurons", arguments: [true, false])
  func edges(hasLine: Bool) throws {
    var (buffer, area) = canvas(40, 20)
    let down = Segment(start: Point(x: 0, y: -1), end: Point(x: 0, y: 1))
    let across = Segment(start: Point(x: -2, y: 0.3), end: Point(x: 2, y: 0.3))
    var figure = PlaneFigure(
      bounds: Pictures.bounds,
      curves: [PlaneCurve(.edge, segments: [down])]
        + (hasLine ? [PlaneCurve(.neuron(0), segments: [across])] : []))
    figure.showsPieces = true
    let layout = figure.layout(in: area)
    let grid = try #require(layout.grid)
    let halves = (0..<grid.count).map { $0 % grid.columns < grid.columns / 2 ? 0 : 1 }
    figure.region = RegionLevels(
      signed: ScalarField(grid: grid, values: Array(repeating: 1, count: grid.count))
    ).shaded(by: halves)
    figure.draw(into: &buffer, area: area, theme: Theme())
    let middle = try #require(layout.position(of: Point(x: 0, y: -0.5)))
    #expect(buffer[middle].style.foreground == Theme().edgeColor)
    let fills = Set(
      layout.plot.columns.map { buffer[middle.row, $0].style.background })
    #expect(fills.count == 2, "no shade between the two")
    let crossing = try #require(layout.position(of: Point(x: 0, y: 0.3)))
    #expect((buffer[crossing].style.foreground == Theme().lineColor(0)) == hasLine)
  }

  @Test("needs no scale in the legend, for its shades say something else")
  func legend() {
    var figure = PlaneFigure(bounds: Pictures.bounds, classNames: ["no", "yes"])
    let area = Rectangle(row: 0, column: 0, columns: 60, rows: 20)
    figure.region = Pictures.field(of: figure, in: area) { x, _ in x }.map {
      RegionLevels(signed: $0)
    }
    func legend() -> Int {
      var buffer = CellBuffer(size: area.size)
      figure.draw(into: &buffer, area: area, theme: Theme())
      return Set((0..<60).map { buffer[19, $0].style.background }).count
    }
    #expect(legend() > 10)
    figure.showsPieces = true
    #expect(legend() == 2)
  }
}
