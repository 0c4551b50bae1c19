import Analysis
import NeuralNetwork
import Testing

@Suite("A projection of a layer")
struct LayerProjectionTests {
  private static let inputs: [Float] = [0.5, -1, 2, 0.1, 1, 0.3, -2, 0.7]

  private func network(_ width: Int, _ activation: ActivationFunction, seed: UInt64 = 4)
    -> Parameters
  {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: width, activation: activation), .init(width: 1, activation: .sigmoid)])
    var generator = SeededGenerator(seed: seed, stream: .parameters)
    return Initialization.fanIn.parameters(for: architecture, using: &generator)
  }

  private func values(_ parameters: Parameters, scale: Float = 1) -> LayerValues {
    parameters.layerValues(inputs: Self.inputs.map { $0 * scale }, count: 4)
  }

  @Test("shows bounded activations in a range that never moves")
  func bounded() {
    let values = values(network(2, .tanh))
    let projection = LayerProjection(neurons: [0, 1], layer: 0, width: 2, samples: values)
    #expect(projection.range(of: .tanh, samples: values) == -1.25...1.25)
    #expect(projection.range(of: .tanh, samples: values, previous: -3...3) == -1.25...1.25)
  }

  @Test("shows others in a range that holds them, one of few", arguments: [0.5, 1, 3, 40, 700])
  func open(scale: Float) {
    let values = values(network(2, .relu), scale: scale)
    let projection = LayerProjection(neurons: [0, 1], layer: 0, width: 2, samples: values)
    let range = projection.range(of: .relu, samples: values)
    for sample in 0..<4 {
      for axis in 0..<2 {
        #expect(range.contains(projection.coordinate(axis, of: sample, in: values)))
      }
    }
    let rung = (range.upperBound / 1.1).rounded()
    #expect([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].contains(rung))
  }

  @Test(
    "keeps a range while samples go up and down at its edge, and lets it go when it is too wide")
  func hysteresis() {
    let parameters = network(2, .relu)
    func range(_ scale: Float, _ previous: ClosedRange<Float>?) -> ClosedRange<Float> {
      let values = values(parameters, scale: scale)
      return LayerProjection(neurons: [0, 1], layer: 0, width: 2, samples: values)
        .range(of: .relu, samples: values, previous: previous)
    }
    var scale: Float = 1
    let first = range(scale, nil)
    while range(scale, nil) == first { scale *= 1.02 }
    let second = range(scale, first)
    #expect(second.upperBound > first.upperBound, "what grows beyond the edge is shown at once")
    #expect(range(scale / 1.02, second) == second, "a little less changes nothing")
    #expect(range(scale / 50, second).upperBound < second.upperBound)
  }

  @Test("of the same components with other signs or in another order is seen as before")
  func alignment() {
    let parameters = network(5, .tanh)
    let values = values(parameters)
    let now = LayerProjection(principal: 2, layer: 0, width: 5, samples: values)
    // The same activations with every sign turned round: the components turn round with them.
    let turned = LayerProjection(
      principal: 2, layer: 0, width: 5,
      samples: Parameters(
        architecture: parameters.architecture, values: parameters.values.map { -$0 }
      ).layerValues(inputs: Self.inputs, count: 4))
    let aligned = turned.aligned(to: now)
    for axis in 0..<2 {
      let product = zip(aligned.directions[axis], now.directions[axis]).reduce(0) {
        $0 + $1.0 * $1.1
      }
      #expect(product > 0.99)
    }
    #expect(now.aligned(to: nil) == now)
    #expect(now.aligned(to: now) == now)
    let neurons = LayerProjection(neurons: [0, 1], layer: 0, width: 5, samples: values)
    #expect(neurons.aligned(to: now) == neurons)
    #expect(now.aligned(to: neurons) == now)
  }

  @Test("keeps the order of the earlier directions")
  func order() {
    // Two neurons that vary along the inputs: the one with the larger spread comes first.
    func projection(_ first: Float, _ second: Float) -> LayerProjection {
      let architecture = Architecture(
        inputCount: 2,
        layers: [.init(width: 2, activation: .linear), .init(width: 1, activation: .sigmoid)])
      let parameters = Parameters(
        architecture: architecture, values: [first, 0, 0, second, 0, 0, 1, 1, 0])
      let values = parameters.layerValues(inputs: [1, -1, 1, -1, 1, 1, -1, -1], count: 4)
      return LayerProjection(principal: 2, layer: 0, width: 2, samples: values)
    }
    let before = projection(1.2, 1)
    let after = projection(1, 1.2)
    #expect(abs(before.directions[0][0]) > 0.9 && abs(after.directions[0][1]) > 0.9)
    let aligned = after.aligned(to: before)
    #expect(abs(aligned.directions[0][0]) > 0.9 && abs(aligned.directions[1][1]) > 0.9)
  }
}
