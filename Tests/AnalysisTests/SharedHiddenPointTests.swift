import Analysis
import NeuralNetwork
import Testing

@Suite("Samples on one hidden point")
struct SharedHiddenPointTests {
  private static let corners: [Float] = [-1, -1, 1, 1, -1, 1, -1, 1]

  private func shared(_ weights: [Float], labels: [Int]) -> SharedHiddenPoint? {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 2, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    let parameters = Parameters(architecture: architecture, values: weights + [0, 0, 1, 1, 0])
    return SharedHiddenPoint(
      values: parameters.layerValues(inputs: Self.corners, count: 4), labels: labels)
  }

  @Test("are found where neurons look along one direction only, if their classes differ")
  func found() {
    // Both neurons look at x₁ alone: (−1, ±1) are one point, and so are (1, ±1).
    #expect(shared([1, 0, 2, 0], labels: [0, 1, 1, 1])?.samples == [0, 1])
    #expect(shared([0, 1, 0, 2], labels: [0, 1, 1, 1])?.samples == [0, 2])
    #expect(shared([1, 0, 2, 0], labels: [0, 0, 1, 1]) == nil)
  }

  @Test("are none where the layer keeps them apart, and none without a hidden layer")
  func none() {
    #expect(shared([1, 0, 0, 1], labels: [0, 1, 1, 0]) == nil)
    let neuron = Parameters(
      architecture: Architecture(inputCount: 2, layers: [.init(width: 1, activation: .sigmoid)]),
      values: [0, 0, 0])
    let values = neuron.layerValues(inputs: Self.corners, count: 4)
    #expect(SharedHiddenPoint(values: values, labels: [0, 1, 1, 0]) == nil)
  }

  @Test("are all samples where all weights are 0")
  func all() { #expect(shared([0, 0, 0, 0], labels: [0, 1, 1, 0])?.samples == [0, 1, 2, 3]) }

  @Test("are none where only a few of many samples meet by chance")
  func few() {
    let count = 50
    let inputs = (0..<count).map { Float($0) } + (0..<count).map { _ in Float(0) }
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 1, activation: .linear), .init(width: 1, activation: .sigmoid)])
    let parameters = Parameters(architecture: architecture, values: [1, 0, 0, 1, 0])
    let values = parameters.layerValues(inputs: inputs, count: count)
    let labels = (0..<count).map { $0 == 25 ? 1 : 0 }
    #expect(SharedHiddenPoint(values: values, labels: labels) == nil)
  }
}
