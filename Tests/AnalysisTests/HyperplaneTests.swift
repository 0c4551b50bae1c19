import Analysis
import NeuralNetwork
import Testing

@Suite("A hyperplane")
struct HyperplaneTests {
  private static let bounds = PlaneBounds(x: -1...2, y: -3...1)
  private static let standardization = Standardization(means: [0.5, -2], deviations: [2, 0.25])

  private func network(seed: UInt64) -> Parameters {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 3, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    var generator = SeededGenerator(seed: seed, stream: .parameters)
    return Initialization.fanIn.parameters(for: architecture, using: &generator)
  }

  @Test("has a neuron's pre-activation as its value, in the data's own units", arguments: 1...10)
  func value(seed: UInt64) throws {
    let parameters = network(seed: seed)
    let point = Point(x: 0.3, y: -1.2)
    let inputs = [
      Self.standardization.standardized(point.x, input: 0),
      Self.standardization.standardized(point.y, input: 1),
    ]
    let values = parameters.layerValues(inputs: inputs, count: 1)
    for neuron in 0..<3 {
      let line = try #require(
        Hyperplane(
          parameters: parameters, neuron: neuron, inputMap: InputMap(plane: Self.standardization)))
      #expect(abs(line.value(at: point) - values.preActivations[0][neuron]) < 1e-4)
    }
  }

  @Test("agrees with the contour of the neuron's field", arguments: 1...10)
  func contour(seed: UInt64) throws {
    let parameters = network(seed: seed)
    let fields = NetworkFields(
      parameters: parameters, inputMap: InputMap(plane: Self.standardization),
      grid: SampleGrid(bounds: Self.bounds, columns: 40, rows: 40))
    for neuron in 0..<3 {
      let line = try #require(
        Hyperplane(
          parameters: parameters, neuron: neuron, inputMap: InputMap(plane: Self.standardization)))
      let segments = fields.preActivation(layer: 0, neuron: neuron).contour(at: 0)
        .compactMap { $0.clipped(to: Self.bounds) }
      #expect(segments.isEmpty == (line.clipped(to: Self.bounds) == nil))
      for segment in segments { #expect(abs(line.value(at: segment.end)) < 1e-3) }
    }
  }

  @Test("is clipped to where it crosses the frame, checked by a walk along the line")
  func clipping() throws {
    var generator = SeededGenerator(seed: 5, stream: .data)
    for _ in 0..<200 {
      let line = try #require(
        Hyperplane(
          normalX: generator.uniform(-1, 1), normalY: generator.uniform(-1, 1),
          offset: generator.uniform(-3, 3)))
      let inside = pointsInside(of: line)
      guard let segment = line.clipped(to: Self.bounds) else {
        #expect(inside.count < 3)
        continue
      }
      for end in [segment.start, segment.end] {
        #expect(abs(line.value(at: end)) < 1e-4)
        #expect(end.x >= -1.0001 && end.x <= 2.0001 && end.y >= -3.0001 && end.y <= 1.0001)
      }
      let length = distance(segment.start, segment.end)
      #expect(abs(length - Float(inside.count) * 0.01) < 0.05)
    }
  }

  private func pointsInside(of line: Hyperplane) -> [Point] {
    let normal = line.positiveDirection
    let size = (line.normalX * line.normalX + line.normalY * line.normalY).squareRoot()
    let foot = Point(x: -normal.x * line.offset / size, y: -normal.y * line.offset / size)
    return (-20_000..<20_000).map { step in
      let way = Float(step) * 0.01
      return Point(x: foot.x - normal.y * way, y: foot.y + normal.x * way)
    }.filter { Self.bounds.x.contains($0.x) && Self.bounds.y.contains($0.y) }
  }

  private func distance(_ first: Point, _ second: Point) -> Float {
    let (dx, dy) = (first.x - second.x, first.y - second.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test("points to where the neuron is on, with length 1")
  func positiveDirection() throws {
    let line = try #require(Hyperplane(normalX: 3, normalY: -4, offset: 7))
    #expect(abs(line.positiveDirection.x - 0.6) < 1e-6)
    #expect(abs(line.positiveDirection.y + 0.8) < 1e-6)
  }

  @Test("does not exist without a finite weight")
  func nothing() {
    #expect(Hyperplane(normalX: 0, normalY: 0, offset: 1) == nil)
    #expect(Hyperplane(normalX: .nan, normalY: 1, offset: 1) == nil)
    #expect(Hyperplane(normalX: 1, normalY: 1, offset: .infinity) == nil)
  }

  @Test("may be upright or level, and may miss the plane")
  func special() throws {
    let upright = try #require(Hyperplane(normalX: 2, normalY: 0, offset: -1))
    let segment = try #require(upright.clipped(to: Self.bounds))
    #expect(segment.start.x == 0.5 && segment.end.x == 0.5)
    #expect(abs(segment.start.y - segment.end.y) == 4)
    let far = try #require(Hyperplane(normalX: 0, normalY: 1, offset: -9))
    #expect(far.clipped(to: Self.bounds) == nil)
  }
}
