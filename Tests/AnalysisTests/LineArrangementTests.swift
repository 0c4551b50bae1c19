import Analysis
import NeuralNetwork
import Testing

@Suite("An arrangement of lines")
struct LineArrangementTests {
  private func cellCount(_ lines: [(Float, Float, Float)]) -> Int {
    arrangement(lines).cellCount
  }

  private func arrangement(_ lines: [(Float, Float, Float)]) -> LineArrangement {
    LineArrangement(
      lines: lines.map {
        AffineFunction(weightX: Double($0.0), weightY: Double($0.1), bias: Double($0.2))
      })
  }

  @Test("in general position has 1 + n + n(n − 1)/2 cells", arguments: 0...12)
  func generalPosition(count: Int) {
    let lines = RegionNetworks.generalPosition(count: count)
    #expect(cellCount(lines) == 1 + count + count * (count - 1) / 2)
    #expect(cellCount(lines.reversed()) == cellCount(lines))
  }

  @Test("of a pentagon's five sides has sixteen cells, wherever it lies")
  func pentagon() {
    #expect(cellCount(RegionNetworks.pentagon(apothem: 3)) == 16)
    #expect(cellCount(RegionNetworks.pentagon(apothem: 3e-9)) == 16)
    let far = RegionNetworks.pentagon(apothem: 3).map { ($0.0, $0.1, $0.2 - 1000 * $0.0) }
    #expect(cellCount(far) == 16)
  }

  @Test("counts parallels, lines through one point, and lines drawn twice as what they are")
  func special() {
    #expect(cellCount([(1, 2, 0), (1, 2, 1), (-2, -4, 5)]) == 4)
    #expect(cellCount((1...6).map { (Float($0), 1, 0) }) == 12)
    // Three through one point, and one that passes it by.
    #expect(cellCount([(1, 0, -1), (0, 1, -1), (1, 1, -2), (1, -1, 3)]) == 10)
    let twins = arrangement([(1, 0.3, 0.7), (0, 0, 3), (-2, -0.6, -1.4), (0, 1, 0)])
    #expect(twins.cellCount == 4)
    #expect(twins.distinct == [0, 3])
  }

  @Test("has as many cells as a polygon that holds all its corners is cut into", arguments: 1...20)
  func polygons(seed: UInt64) throws {
    let parameters = RegionNetworks.random([7], .relu, seed: seed)
    let network = try #require(
      PlanarNetwork(parameters: parameters, inputMap: RegionNetworks.identity))
    let bounds = PlaneBounds(x: -500...500, y: -500...500)
    let regions = LinearRegions(of: network, in: bounds)
    #expect(LineArrangement(lines: network.firstLayer).cellCount == regions.counts[0])
  }
}
