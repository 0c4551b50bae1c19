import Analysis
import NeuralNetwork
import Testing

@Suite("The warp of the input plane")
struct WarpTests {
  private static let bounds = PlaneBounds(x: -2...2, y: -2...2)
  private let parameters: Parameters
  private let points: [Point]
  private let values: LayerValues
  private let warp: Warp

  init() {
    let layers = [ActivationFunction.tanh, .relu].map {
      Architecture.Layer(width: 2, activation: $0)
    }
    let architecture = Architecture(
      inputCount: 2, layers: layers + [.init(width: 1, activation: .sigmoid)])
    var generator = SeededGenerator(seed: 9, stream: .parameters)
    var values = Initialization.fanIn.parameters(for: architecture, using: &generator).values
    for index in values.indices where values[index] == 0 { values[index] = 0.3 }
    parameters = Parameters(architecture: architecture, values: values)
    points = PlaneMesh(bounds: Self.bounds, lineCount: 5).points
    let inputs = points.map(\.x) + points.map(\.y)
    self.values = parameters.layerValues(inputs: inputs, count: points.count)
    let samples = self.values
    warp = Self.warp(
      parameters,
      (0..<2).map {
        LayerProjection(neurons: [0, 1], layer: $0, width: 2, samples: samples)
      }, samples)
  }

  private static func warp(
    _ parameters: Parameters, _ projections: [LayerProjection], _ samples: LayerValues
  ) -> Warp {
    Warp(
      parameters: parameters, bounds: bounds,
      layers: projections.map { projection in
        let activation = parameters.architecture.layers[projection.layer].activation
        return Warp.Layer(
          projection: projection,
          linearRange: projection.linearRange(of: parameters, samples: samples),
          range: projection.range(of: activation, samples: samples))
      })
  }

  private func place(_ index: Int, _ progress: Float) -> Point {
    warp.place(of: index, from: points[index], values: values, at: progress)
  }

  private func isNear(_ left: Point, _ right: Point) -> Bool {
    abs(left.x - right.x) < 1e-5 && abs(left.y - right.y) < 1e-5
  }

  @Test("begins at the plane and stops at W a, at W a + b and at the activations of each layer")
  func stations() {
    #expect(warp.stages.count == 6)
    for index in points.indices {
      #expect(place(index, 0) == points[index])
      var before = points[index]
      for layer in 0..<2 {
        func row(_ neuron: Int) -> Float {
          parameters.weight(layer: layer, neuron: neuron, input: 0) * before.x
            + parameters.weight(layer: layer, neuron: neuron, input: 1) * before.y
        }
        let linear = Point(x: row(0), y: row(1))
        let biases = (0..<2).map { parameters.bias(layer: layer, neuron: $0) }
        let shifted = Point(x: linear.x + biases[0], y: linear.y + biases[1])
        let bent = Point(
          x: values.activation(layer: layer, neuron: 0)[index],
          y: values.activation(layer: layer, neuron: 1)[index + points.count])
        #expect(isNear(place(index, Float(3 * layer + 1)), linear))
        #expect(isNear(place(index, Float(3 * layer + 2)), shifted))
        #expect(isNear(place(index, Float(3 * layer + 3)), bent))
        before = bent
      }
    }
  }

  @Test("moves every point straight between two stations, and never jumps")
  func straight() {
    for index in points.indices {
      for station in 0..<6 {
        let (start, end) = (place(index, Float(station)), place(index, Float(station + 1)))
        let middle = place(index, Float(station) + 0.5)
        #expect(
          isNear(middle, Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)))
        #expect(isNear(place(index, Float(station + 1) - 1e-7), end))
      }
    }
  }

  @Test("keeps lines straight until the first activation function bends them")
  func lines() {
    func bend(_ progress: Float) -> Float {
      let (start, middle, end) = (place(0, progress), place(20, progress), place(40, progress))
      return abs(
        (end.x - start.x) * (middle.y - start.y) - (end.y - start.y) * (middle.x - start.x))
    }
    for progress in [Float(0), 0.4, 1, 1.7, 2] { #expect(bend(progress) < 1e-4) }
    #expect(bend(3) > 1e-2)
  }

  @Test("puts each neuron's line on an axis")
  func hyperplanes() throws {
    let map = InputMap(features: [.x1, .x2], standardization: .identity(inputCount: 2))
    for neuron in 0..<2 {
      let line = try #require(Hyperplane(parameters: parameters, neuron: neuron, inputMap: map))
      let segment = try #require(line.clipped(to: Self.bounds))
      let mesh = PlaneMesh(lines: [segment], in: Self.bounds)
      let values = parameters.layerValues(
        inputs: map.inputs(of: mesh.points), count: mesh.points.count)
      for index in mesh.points.indices {
        let place = warp.place(of: index, from: mesh.points[index], values: values, at: 3)
        #expect(abs(neuron == 0 ? place.x : place.y) < 1e-5)
      }
    }
  }

  @Test("keeps the samples in the picture at every station, in the middle of a frame of tanh")
  func bounds() {
    for step in 0...24 {
      let progress = Float(step) / 4
      let bounds = warp.bounds(at: progress)
      for index in points.indices {
        let place = place(index, progress)
        #expect(bounds.x.contains(place.x) && bounds.y.contains(place.y))
      }
    }
    #expect(warp.bounds(at: 3).x == -1.25...1.25)
  }

  @Test("lays a layer of one neuron out along a line")
  func singleNeuron() {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 1, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    let parameters = Parameters(architecture: architecture, values: [1, 2, 0.5, 1, 0])
    let values = parameters.layerValues(inputs: [0.3, 0.4], count: 1)
    let warp = Self.warp(
      parameters, [LayerProjection(neurons: [0], layer: 0, width: 1, samples: values)], values)
    let end = warp.place(of: 0, from: Point(x: 0.3, y: 0.4), values: values, at: 2)
    #expect(isNear(end, Point(x: 1.6, y: 0)))
  }
}
