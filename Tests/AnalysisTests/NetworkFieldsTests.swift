import Analysis
import NeuralNetwork
import Testing

@Suite("The fields of a network")
struct NetworkFieldsTests {
  private static let bounds = PlaneBounds(x: -6...6, y: -6...6)

  /// A regular polygon of step neurons: neuron k is on at the inner side of side k.
  private func polygon(sides: Int, apothem: Float) -> Parameters {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: sides, activation: .step), .init(width: 1, activation: .step)])
    let normals = [
      (0.0, -1.0), (0.951057, -0.309017), (0.587785, 0.809017), (-0.587785, 0.809017),
      (-0.951057, -0.309017),
    ]
    let weights = normals.flatMap { [Float($0.0), Float($0.1)] }
    return Parameters(
      architecture: architecture,
      values: weights + Array(repeating: apothem, count: sides)
        + Array(repeating: 1, count: sides) + [0.5 - Float(sides)])
  }

  @Test("give a pentagon of step neurons its exact area")
  func pentagon() {
    let fields = NetworkFields(
      parameters: polygon(sides: 5, apothem: 3),
      inputMap: InputMap(plane: .identity(inputCount: 2)),
      grid: SampleGrid(bounds: Self.bounds, columns: 600, rows: 600))
    let inside = fields.activation(layer: 1, neuron: 0).values.count { $0 == 1 }
    let area = Float(inside) * 144 / 360_000
    #expect(abs(area - 32.694) < 0.05)
  }

  @Test("are what the network computes at each sample's centre")
  func agreesWithForwardPass() {
    let architecture = Architecture(
      inputCount: 2,
      layers: [
        .init(width: 3, activation: .tanh), .init(width: 2, activation: .tanh),
        .init(width: 1, activation: .sigmoid),
      ])
    var generator = SeededGenerator(seed: 9, stream: .parameters)
    let parameters = Initialization.fanIn.parameters(for: architecture, using: &generator)
    let standardization = Standardization(means: [1, 2], deviations: [3, 0.5])
    let grid = SampleGrid(bounds: Self.bounds, columns: 7, rows: 5)
    let fields = NetworkFields(
      parameters: parameters, inputMap: InputMap(plane: standardization), grid: grid)
    for row in 0..<5 {
      for column in 0..<7 {
        let point = grid.point(row: row, column: column)
        let values = parameters.layerValues(
          inputs: [
            standardization.standardized(point.x, input: 0),
            standardization.standardized(point.y, input: 1),
          ], count: 1)
        for layer in 0..<3 {
          let expected = values.preActivations[layer][0]
          #expect(fields.preActivation(layer: layer, neuron: 0)[row, column] == expected)
        }
      }
    }
  }

  @Test("have the largest y in their first row")
  func orientation() {
    let grid = SampleGrid(bounds: Self.bounds, columns: 4, rows: 4)
    #expect(grid.point(row: 0, column: 0).y > grid.point(row: 3, column: 0).y)
    #expect(grid.point(row: 0, column: 0).x < grid.point(row: 0, column: 3).x)
    #expect(grid.point(row: 0, column: 0).x == -4.5)
  }

  @Test("put the border between classes where two of them are equally likely")
  func softmaxBorder() {
    let architecture = Architecture(
      inputCount: 2, layers: [.init(width: 3, activation: .softmax)])
    let parameters = Parameters(
      architecture: architecture, values: [1, 0, -0.5, 0.8, -0.5, -0.8, 0.1, 0, -0.2])
    let fields = NetworkFields(
      parameters: parameters, inputMap: InputMap(plane: .identity(inputCount: 2)),
      grid: SampleGrid(bounds: Self.bounds, columns: 60, rows: 60))
    let border = fields.decisionBoundary
    #expect(!border.isEmpty)
    for segment in border {
      let values = parameters.layerValues(inputs: [segment.start.x, segment.start.y], count: 1)
      let sorted = values.preActivations[0].sorted(by: >)
      #expect(sorted[0] - sorted[1] < 0.12)
    }
  }
}
