import Analysis
import NeuralNetwork
import Testing

@Suite("Extreme parameters")
struct ExtremeValueTests {
  private static let bounds = PlaneBounds(x: -1...2, y: -3...1)

  private static func isFinite(_ segment: Segment) -> Bool {
    [segment.start.x, segment.start.y, segment.end.x, segment.end.y].allSatisfy(\.isFinite)
  }

  @Test(
    "give a line inside the frame or none, never one that is not finite",
    arguments: [
      (1e-38, 0, 10), (0, 1e-38, 10), (1e-38, 1e-38, 10), (3e38, 3e38, 1),
      (3e38, -3e38, 3e38), (1, 1e-36, 0.5), (1e-30, 1, 1e38), (1e-36, 3e-36, 1e-38),
    ] as [(Float, Float, Float)])
  func extremeLines(x: Float, y: Float, offset: Float) throws {
    let line = try #require(Hyperplane(normalX: x, normalY: y, offset: offset))
    guard let segment = line.clipped(to: Self.bounds) else { return }
    #expect(Self.isFinite(segment))
  }

  @Test(
    "leave the line where it is when all weights and the bias grow alike", arguments: [1, 0x1p127])
  func scaledLines(factor: Float) throws {
    let line = try #require(Hyperplane(normalX: factor, normalY: factor, offset: factor))
    let segment = try #require(line.clipped(to: Self.bounds))
    let ends = [segment.start, segment.end].sorted { $0.x < $1.x }
    #expect(ends == [Point(x: -1, y: 0), Point(x: 2, y: -3)])
  }

  @Test(
    "keep the positive direction at length 1",
    arguments: [(3e38, 3e38), (1e-30, 1e-30), (3e-25, 4e-25), (1e20, -1e20), (1e-36, 0)]
      as [(Float, Float)])
  func direction(x: Float, y: Float) throws {
    let direction = try #require(Hyperplane(normalX: x, normalY: y, offset: 0)).positiveDirection
    let length = (direction.x * direction.x + direction.y * direction.y).squareRoot()
    #expect(abs(length - 1) < 1e-3)
    #expect((direction.x > 0) == (x > 0) && (direction.y > 0) == (y > 0))
  }

  @Test("are no logic gate when the network has diverged")
  func divergedGates() {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 2, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    let values: [Float] = [-1, -1, 1, 1, .nan, -0.5, 1, 1, -1.5]
    let corners: [Float] = [0, 0, 1, 1, 0, 1, 0, 1]
    let parameters = Parameters(architecture: architecture, values: values)
    #expect(GateReading(parameters: parameters, corners: corners) == nil)
  }

  @Test("make no border between classes where one class is not a number", arguments: 0..<3)
  func divergedClass(class diverged: Int) {
    let architecture = Architecture(
      inputCount: 2, layers: [.init(width: 3, activation: .softmax)])
    var values: [Float] = [1, 0, -0.5, 0.8, -0.5, -0.8, 0.1, 0, -0.2]
    values[6 + diverged] = .nan
    let fields = NetworkFields(
      parameters: Parameters(architecture: architecture, values: values),
      inputMap: InputMap(plane: .identity(inputCount: 2)),
      grid: SampleGrid(bounds: Self.bounds, columns: 20, rows: 20))
    #expect(fields.decisionBoundary.isEmpty)
  }
}
