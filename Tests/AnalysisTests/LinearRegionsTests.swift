import Analysis
import NeuralNetwork
import Testing

@Suite("The linear regions of a network")
struct LinearRegionsTests {
  private typealias Networks = RegionNetworks

  @Test("of one hidden layer in general position are 1 + n + n(n − 1)/2", arguments: 0...8)
  func generalPosition(count: Int) throws {
    let lines = Networks.generalPosition(count: count)
    guard count > 0 else {
      return #expect(LineArrangement.largestCellCount(lineCount: 0) == 1)
    }
    let bounds = PlaneBounds(x: -20...20, y: -40...40)
    let found = try #require(Networks.regions(of: Networks.lines(lines), bounds: bounds))
    #expect(found.counts == [1 + count + count * (count - 1) / 2])
    #expect(found.counts == [LineArrangement.largestCellCount(lineCount: count)])
  }

  @Test("of a pentagon's five sides are sixteen, of them eleven near it, for every kind of piece")
  func pentagon() throws {
    for activation in [ActivationFunction.relu, .leakyReLU, .step, .sign] {
      let network = Networks.lines(Networks.pentagon(apothem: 1), activation: activation)
      let all = try #require(Networks.regions(of: network))
      #expect(all.counts == [16])
      #expect(all.edges.count == 5)
      let near = PlaneBounds(x: -2...2, y: -2...2)
      let some = try #require(Networks.regions(of: network, bounds: near))
      #expect(some.counts == [11])
    }
  }

  @Test("are strips between parallel lines, and no more for a line drawn twice or turned round")
  func special() throws {
    let parallel: [(Float, Float, Float)] = [(1, 1, 0), (1, 1, 2), (-2, -2, 3)]
    #expect(try #require(Networks.regions(of: Networks.lines(parallel))).counts == [4])
    let twins: [(Float, Float, Float)] = [(1, 0.3, 0.7), (1, 0.3, 0.7), (-3, -0.9, -2.1)]
    #expect(try #require(Networks.regions(of: Networks.lines(twins))).counts == [2])
    let through: [(Float, Float, Float)] = [(1, 0, 0), (0.3, 1, 0), (1, -1, 0), (-1, 0.2, 0)]
    #expect(try #require(Networks.regions(of: Networks.lines(through))).counts == [8])
    let none: [(Float, Float, Float)] = [(0, 0, 1), (0, 0, -1), (0, 0, 0), (1, 1, 40)]
    #expect(try #require(Networks.regions(of: Networks.lines(none))).counts == [1])
  }

  @Test(
    "do not multiply behind layers without a kink, nor behind steps, which name unions of cells")
  func deeper() throws {
    let linear = try #require(Networks.regions(of: Networks.random([6, 5], .linear, seed: 3)))
    #expect(linear.counts == [1, 1])
    for seed in 1...10 as ClosedRange<UInt64> {
      let steps = try #require(Networks.regions(of: Networks.random([6, 5, 4], .step, seed: seed)))
      #expect(steps.counts[1] == steps.counts[0] && steps.counts[2] == steps.counts[0])
      #expect(steps.regions.allSatisfy { $0.piece.outputs[0].isConstant })
    }
  }

  static let shapes: [[Int]] = [[5], [8], [16], [4, 4], [8, 8], [5, 3, 4], [6, 6, 6]]

  @Test("cover the bounds, and no place twice", arguments: shapes, 1...4)
  func area(widths: [Int], seed: UInt64) throws {
    let network = Networks.random(widths, .relu, seed: seed)
    let found = try #require(Networks.regions(of: network, inputMap: Networks.standardized))
    #expect(found.isComplete)
    #expect(found.counts.last == found.regions.count)
    #expect(zip(found.counts, found.counts.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(abs(found.area - 144) < 1e-9 * 144)
    #expect(found.regions.allSatisfy { $0.polygon.area > 0 })
    #expect(Set(found.regions.map(\.piece.isOn)).count == found.regions.count)
  }

  @Test(
    "have the network's own outputs at random points inside",
    arguments: shapes, [ActivationFunction.relu, .leakyReLU, .step, .sign, .linear])
  func outputs(widths: [Int], activation: ActivationFunction) throws {
    let network = Networks.random(widths, activation, seed: 11, outputs: 3)
    let found = try #require(Networks.regions(of: network, inputMap: Networks.standardized))
    var random = SeededGenerator(seed: 2, stream: .data)
    for region in found.regions where region.polygon.innerRadius > 1e-3 {
      let corners = region.polygon.corners
      for _ in 0..<3 {
        let shares = corners.map { _ in Double(random.uniform(0.1, 1)) }
        let place =
          zip(corners, shares).reduce(SIMD2(0, 0)) { $0 + $1.0 * $1.1 }
          / shares.reduce(0, +)
        let point = Point(x: Float(place.x), y: Float(place.y))
        let values = network.layerValues(
          inputs: Networks.standardized.inputs(of: point), count: 1)
        for output in 0..<3 {
          let expected = Double(values.preActivations[widths.count][output])
          #expect(abs(region.piece.outputs[output].value(at: point) - expected) < 1e-4)
        }
      }
    }
  }

  @Test(
    "are the patterns that a fine grid sees, up to those that fit between its samples",
    arguments: shapes, [ActivationFunction.relu, .leakyReLU])
  func bruteForce(widths: [Int], activation: ActivationFunction) throws {
    let network = Networks.random(widths, activation, seed: 21)
    let found = try #require(Networks.regions(of: network, inputMap: Networks.standardized))
    let grid = SampleGrid(bounds: Networks.bounds, columns: 120, rows: 120)
    let seen = patterns(of: network, on: grid, depth: widths.count)
    let all = Set(found.regions.map { $0.piece.isOn.flatMap(\.self) })
    let large = Set(
      found.regions.filter { $0.polygon.innerRadius > 12.0 / 120 }
        .map { $0.piece.isOn.flatMap(\.self) })
    #expect(large.subtracting(seen).isEmpty)
    #expect(seen.subtracting(all).isEmpty)
    #expect(large.count > widths.reduce(0, +) / 2, "there is something to see")
  }

  /// Which neurons are on, as the forward pass says, at samples that no line comes near.
  private func patterns(
    of network: Parameters, on grid: SampleGrid, depth: Int
  ) -> Set<[Bool]> {
    let values = network.layerValues(
      inputs: Networks.standardized.inputs(of: grid.points), count: grid.count)
    return Set(
      (0..<grid.count).compactMap { sample -> [Bool]? in
        let z = (0..<depth).flatMap { layer in
          stride(from: sample, to: values.preActivations[layer].count, by: grid.count).map {
            values.preActivations[layer][$0]
          }
        }
        return z.contains { abs($0) < 1e-5 } ? nil : z.map { $0 > 0 }
      })
  }

  @Test("meet where their outputs agree: a network of ReLUs has no jumps")
  func edges() throws {
    let network = Networks.random([8, 8], .relu, seed: 5)
    let found = try #require(Networks.regions(of: network, inputMap: Networks.standardized))
    #expect(found.edges.count > 8)
    for edge in found.edges {
      let (start, end) = (edge.segment.start, edge.segment.end)
      let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
      let values = network.layerValues(inputs: Networks.standardized.inputs(of: middle), count: 1)
      #expect(abs(values.preActivations[edge.layer][edge.neuron]) < 1e-5)
    }
    for region in found.regions {
      for corner in region.polygon.corners {
        let point = Point(x: Float(corner.x), y: Float(corner.y))
        let values = network.layerValues(inputs: Networks.standardized.inputs(of: point), count: 1)
        let expected = Double(values.preActivations[2][0])
        #expect(abs(region.piece.outputs[0].value(at: point) - expected) < 1e-4)
      }
    }
  }

  @Test("differ by one neuron on both sides of an edge, so that its number tells them apart")
  func neighbours() throws {
    let parameters = Networks.random([8, 8], .relu, seed: 5)
    let network = try #require(
      PlanarNetwork(parameters: parameters, inputMap: Networks.standardized))
    let edges = LinearRegions(of: network, in: Networks.bounds).edges
    for edge in edges {
      let (start, end) = (edge.segment.start, edge.segment.end)
      let (x, y) = (end.x - start.x, end.y - start.y)
      let length = (x * x + y * y).squareRoot()
      guard length > 0.1 else { continue }
      let counts = ([-1, 1] as [Float]).map { side in
        let step = side * 1e-3 / length
        let point = Point(
          x: start.x + 0.37 * x - step * y, y: start.y + 0.37 * y + step * x)
        return network.piece(at: point).isOn.joined().count(where: \.self)
      }
      #expect(abs(counts[0] - counts[1]) == 1)
    }
    #expect(edges.count > 20)
  }

  @Test("hold a boundary on which the output is 0, as long as the contour of its field")
  func boundary() throws {
    var count = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let parameters = Networks.random([8, 8], .relu, seed: seed)
      let network = try #require(
        PlanarNetwork(parameters: parameters, inputMap: Networks.standardized))
      let boundary = LinearRegions(of: network, in: Networks.bounds).decisionBoundary(of: network)
      for segment in boundary {
        for end in [segment.start, segment.end] {
          #expect(abs(network.piece(at: end).outputs[0].value(at: end)) < 1e-4)
        }
      }
      let field = NetworkFields(
        parameters: parameters, inputMap: Networks.standardized,
        grid: SampleGrid(bounds: Networks.bounds, columns: 100, rows: 100)
      ).preActivation(layer: 2, neuron: 0)
      let contour = field.contour(at: 0).compactMap { $0.clipped(to: Networks.bounds) }
      #expect(abs(length(boundary) - length(contour)) < 0.3)
      count += boundary.count
    }
    #expect(count > 10)
  }

  @Test("have the outline of a star as the boundary of a step network that asks for four lines")
  func star() throws {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 5, activation: .step), .init(width: 1, activation: .step)])
    let lines = Networks.pentagon(apothem: 1)
    let parameters = Parameters(
      architecture: architecture,
      values: lines.flatMap { [$0.0, $0.1] } + lines.map(\.2) + [1, 1, 1, 1, 1, -3.5])
    let network = try #require(
      PlanarNetwork(parameters: parameters, inputMap: Networks.identity))
    let boundary = LinearRegions(of: network, in: Networks.bounds).decisionBoundary(of: network)
    #expect(boundary.count == 10)
    // Each side is φ times one of the pentagon's: 2 tan 36° · 1.618034.
    #expect(abs(length(boundary) - 10 * 2 * 0.7265425 * 1.618034) < 1e-3)
  }

  private func length(_ segments: [Segment]) -> Float {
    segments.reduce(0) { sum, segment in
      let (x, y) = (segment.end.x - segment.start.x, segment.end.y - segment.start.y)
      return sum + (x * x + y * y).squareRoot()
    }
  }

  @Test("are found again from a point, with the piece that holds there")
  func lookup() throws {
    let parameters = Networks.random([7, 5], .relu, seed: 8)
    let network = try #require(
      PlanarNetwork(parameters: parameters, inputMap: Networks.standardized))
    let found = LinearRegions(of: network, in: Networks.bounds)
    for region in found.regions where region.polygon.innerRadius > 1e-4 {
      let middle = region.polygon.middle
      let point = Point(x: Float(middle.x), y: Float(middle.y))
      #expect(found.region(at: point)?.polygon == region.polygon)
      #expect(network.piece(at: point) == region.piece)
    }
    #expect(found.region(at: Point(x: 7, y: 0)) == nil)
  }

  @Test("are given up where they become too many, and the layers before still counted")
  func limit() throws {
    let network = Networks.random([8, 8], .relu, seed: 5)
    let all = try #require(Networks.regions(of: network, inputMap: Networks.standardized))
    let few = try #require(
      Networks.regions(of: network, inputMap: Networks.standardized, limit: all.counts[1] - 1))
    #expect(few.counts == [all.counts[0]])
    #expect(!few.isComplete && few.regions.isEmpty && few.edges.isEmpty)
    let none = try #require(
      Networks.regions(of: network, inputMap: Networks.standardized, limit: 3))
    #expect(none.counts.isEmpty && !none.isComplete)
  }

  @Test("do not exist for bent functions, for bent features, and for what is not a number")
  func nothing() {
    #expect(Networks.regions(of: Networks.random([3], .tanh, seed: 1)) == nil)
    let squares = InputMap(
      features: [.x1Squared, .x2Squared], standardization: .identity(inputCount: 2))
    #expect(Networks.regions(of: Networks.random([3], .relu, seed: 1), inputMap: squares) == nil)
    #expect(Networks.regions(of: Networks.lines([(.nan, 1, 0)])) == nil)
    #expect(Networks.regions(of: Networks.lines([(.infinity, 1, 0)])) == nil)
  }

  @Test("are one where hidden neurons cancel each other out, not what rounding leaves of them")
  func cancellation() throws {
    // h₁ and h₂ are alike, and layer 2 takes their difference, weighed in thirds.
    let architecture = Architecture(
      inputCount: 2,
      layers: [
        .init(width: 3, activation: .relu), .init(width: 1, activation: .relu),
        .init(width: 1, activation: .linear),
      ])
    let third: Float = 1 / 3
    let network = Parameters(
      architecture: architecture,
      values: [0.3, 0.7, 0.3, 0.7, 0.3, 0.7, 9, 9, 9, third, third, -2 * third, 0, 1, 0])
    let found = try #require(Networks.regions(of: network, inputMap: Networks.standardized))
    #expect(found.counts[1] == found.counts[0])
  }

  @Test("are the same however large or small the data's units are", arguments: [1e-6, 1, 1e7])
  func units(unit: Float) throws {
    let bounds = PlaneBounds(x: -6 * unit...6 * unit, y: -6...6)
    let map = InputMap(
      plane: Standardization(means: [0.7 * unit, -1.5], deviations: [3 * unit, 2.5]))
    let network = Networks.random([8, 8], .relu, seed: 4)
    let found = try #require(Networks.regions(of: network, inputMap: map, bounds: bounds))
    let usual = try #require(Networks.regions(of: network, inputMap: Networks.standardized))
    #expect(found.counts == usual.counts)
  }
}
