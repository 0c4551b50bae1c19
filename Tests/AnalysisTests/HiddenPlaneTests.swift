import Analysis
import NeuralNetwork
import Testing

@Suite("A hidden plane")
struct HiddenPlaneTests {
  private func network(_ widths: [Int], _ activation: ActivationFunction) -> Parameters {
    let layers = widths.map { Architecture.Layer(width: $0, activation: activation) }
    let architecture = Architecture(
      inputCount: 2, layers: layers + [.init(width: 1, activation: .sigmoid)])
    var generator = SeededGenerator(seed: 4, stream: .parameters)
    return Initialization.fanIn.parameters(for: architecture, using: &generator)
  }

  private func plane(
    of parameters: Parameters, _ first: Int, _ second: Int, _ samples: LayerValues
  ) -> HiddenPlane {
    HiddenPlane(
      parameters: parameters,
      projection: LayerProjection(
        neurons: [first, second], layer: 0, width: parameters.architecture.layers[0].width,
        samples: samples))
  }

  private static let inputs: [Float] = [0.5, -1, 2, 0.1, 1, 0.3, -2, 0.7]

  @Test("puts a sample where the two neurons' activations are")
  func points() {
    let parameters = network([3], .tanh)
    let values = parameters.layerValues(inputs: Self.inputs, count: 4)
    let plane = self.plane(of: parameters, 2, 0, values)
    #expect(!plane.isExact)
    for sample in 0..<4 {
      let point = plane.point(of: sample, in: values)
      #expect(point.x == values.activations[0][2 * 4 + sample])
      #expect(point.y == values.activations[0][sample])
    }
  }

  @Test("has the output's pre-activation as the value of its line, in a layer of two")
  func exactLine() throws {
    let parameters = network([2], .tanh)
    let values = parameters.layerValues(inputs: Self.inputs, count: 4)
    let plane = self.plane(of: parameters, 0, 1, values)
    #expect(plane.isExact)
    let line = try #require(plane.line(ofNextNeuron: 0))
    for sample in 0..<4 {
      let expected = values.preActivations[1][sample]
      #expect(abs(line.value(at: plane.point(of: sample, in: values)) - expected) < 1e-5)
    }
  }

  @Test("takes the other neurons of a wider layer at their mean")
  func meanLine() throws {
    let parameters = network([3], .tanh)
    let values = parameters.layerValues(inputs: Self.inputs, count: 4)
    let plane = self.plane(of: parameters, 0, 1, values)
    let mean = values.activation(layer: 0, neuron: 2).reduce(0, +) / 4
    let line = try #require(plane.line(ofNextNeuron: 0))
    let expected =
      parameters.bias(layer: 1, neuron: 0)
      + parameters.weight(layer: 1, neuron: 0, input: 2) * mean
    #expect(abs(line.offset - expected) < 1e-6)
  }

  @Test("bends no grid where the layer only copies its inputs")
  func grid() {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 2, activation: .linear), .init(width: 1, activation: .sigmoid)])
    let parameters = Parameters(
      architecture: architecture, values: [1, 0, 0, 1, 0, 0, 1, 1, 0])
    let values = parameters.layerValues(inputs: Self.inputs, count: 4)
    let plane = self.plane(of: parameters, 0, 1, values)
    let segments = plane.warpedGrid(
      over: PlaneBounds(x: 0...1, y: 0...1), inputMap: InputMap(plane: .identity(inputCount: 2)),
      count: 5)
    #expect(segments.count == 2 * 5 * 47)
    #expect(
      segments.allSatisfy {
        abs($0.start.x - $0.end.x) < 1e-6 || abs($0.start.y - $0.end.y) < 1e-6
      })
  }
}
