import Analysis
import NeuralNetwork
import Testing

@Suite("A plane in a space of three neurons")
struct SpacePlaneTests {
  private let cube = SpaceCube(-1...1)

  private func area(_ corners: [SpacePoint]) -> Float {
    guard let first = corners.first else { return 0 }
    return corners.indices.dropFirst().dropLast().reduce(0) { sum, index in
      let (one, two) = (corners[index], corners[index + 1])
      let (a, b) = (
        SpacePoint(x: one.x - first.x, y: one.y - first.y, z: one.z - first.z),
        SpacePoint(x: two.x - first.x, y: two.y - first.y, z: two.z - first.z)
      )
      let (x, y, z) = (a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
      return sum + (x * x + y * y + z * z).squareRoot() / 2
    }
  }

  @Test(
    "cuts a cube in a square, a triangle, a hexagon of known areas",
    arguments: [
      ([0, 0, 1], 0.25, 4, 4),
      ([1, 1, 1], 2, 3, 0.866),
      ([1, 1, 1], 0, 6, 5.196),
      ([2e20, 2e20, 2e20], 0, 6, 5.196),
      ([1, 1, 0], 0, 4, 5.657),
      ([0, 0, 1], 1.5, 0, 0),
    ] as [([Float], Float, Int, Float)])
  func sections(weights: [Float], bias: Float, cornerCount: Int, area: Float) throws {
    let plane = try #require(SpacePlane(weights: weights, bias: bias))
    let corners = plane.section(of: cube)
    #expect(Set(corners).count == cornerCount)
    #expect(abs(self.area(corners) - area) < 2e-3)
  }

  @Test("has a section as large as the cells of a fine grid say")
  func bruteForce() throws {
    var generator = SeededGenerator(seed: 3, stream: .parameters)
    for _ in 0..<20 {
      let weights = (0..<3).map { _ in generator.uniform(-1, 1) }
      let bias = generator.uniform(-0.6, 0.6)
      let plane = try #require(SpacePlane(weights: weights, bias: bias))
      let scale = weights.map(abs).max()?.binade ?? 1
      let normal = weights.map { $0 / scale }
      let length = normal.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // A slab of the cube around the plane has its section's area times its thickness.
      let (count, half) = (60, Float(0.1))
      var inside = 0
      for x in 0..<count {
        for y in 0..<count {
          for z in 0..<count {
            let point = [x, y, z].map { (Float($0) + 0.5) / Float(count) * 2 - 1 }
            let value = plane.value(at: SpacePoint(x: point[0], y: point[1], z: point[2]))
            if abs(value) < half * length { inside += 1 }
          }
        }
      }
      let volume = Float(inside) * 8 / Float(count * count * count)
      #expect(abs(area(plane.section(of: cube)) - volume / (2 * half)) < 0.12)
    }
  }

  @Test("is hatched by lines that lie on it, inside the cube")
  func hatching() throws {
    let plane = try #require(SpacePlane(weights: [0.4, -1, 0.7], bias: 0.2))
    let lines = plane.hatching(of: cube, lineCount: 7)
    #expect(lines.count == 7)
    for point in lines.flatMap({ [$0.start, $0.end] }) {
      #expect(abs(plane.value(at: point)) < 1e-5)
      for coordinate in [point.x, point.y, point.z] { #expect(abs(coordinate) <= 1.00001) }
    }
  }

  @Test("does not exist without a direction")
  func noDirection() {
    #expect(SpacePlane(weights: [0, 0, 0], bias: 1) == nil)
    #expect(SpacePlane(weights: [1, .nan, 0], bias: 1) == nil)
    #expect(SpacePlane(weights: [.infinity, 0, 0], bias: 1) == nil)
  }

  @Test("of the next layer is 0 where that neuron's pre-activation is")
  func nextNeuron() throws {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 3, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    var generator = SeededGenerator(seed: 5, stream: .parameters)
    let parameters = Initialization.fanIn.parameters(for: architecture, using: &generator)
    let values = parameters.layerValues(inputs: [0.5, -1, 2, 0.1, 1, 0.3, -2, 0.7], count: 4)
    let projection = LayerProjection(neurons: [0, 1, 2], layer: 0, width: 3, samples: values)
    #expect(projection.isExact)
    let (weights, bias) = projection.next(neuron: 0, of: parameters)
    for sample in 0..<4 {
      let sum = (0..<3).reduce(bias) {
        $0 + weights[$1] * projection.coordinate($1, of: sample, in: values)
      }
      #expect(abs(sum - values.preActivations[1][sample]) < 1e-5)
    }
  }
}
