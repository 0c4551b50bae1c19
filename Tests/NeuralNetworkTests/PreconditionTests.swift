import NeuralNetwork
import Testing

/// Mistakes of a caller stop the program, in release builds too, instead of reading foreign memory.
@Suite struct PreconditionTests {
  @Test("a layer without neurons is refused")
  func emptyLayer() async {
    await #expect(processExitsWith: .failure) { _ = network(2, hidden: [0]) }
  }

  @Test("parameters of another number than the architecture's are refused")
  func parameterCount() async {
    await #expect(processExitsWith: .failure) {
      _ = Parameters(architecture: network(2), values: [1, 2])
    }
  }

  @Test("half samples are refused")
  func halfSamples() async {
    await #expect(processExitsWith: .failure) {
      _ = LabeledSet(inputCount: 2, outputCount: 1, inputs: [1, 2, 3], targets: [1])
    }
  }

  @Test("inputs of another number than the samples need are refused")
  func inputCount() async {
    await #expect(processExitsWith: .failure) {
      _ = someParameters(of: network(2)).layerValues(inputs: [1, 2, 3], count: 2)
    }
  }

  @Test("samples of another shape than the network are refused")
  func sampleShape() async {
    await #expect(processExitsWith: .failure) {
      let samples = someSamples(4, for: network(3))
      _ = XOR.trainer().metrics(on: samples)
    }
  }

  @Test("a cross entropy without its own output activation is refused")
  func loss() async {
    await #expect(processExitsWith: .failure) {
      let parameters = someParameters(of: network(2, outputs: 1, .tanh))
      _ = parameters.gradient(of: .binaryCrossEntropy, on: XOR.corners)
    }
  }

  @Test("a hidden softmax is refused")
  func hiddenSoftmax() async {
    await #expect(processExitsWith: .failure) {
      _ = XOR.trainer(someParameters(of: network(2, hidden: [3], .softmax)))
    }
  }

  @Test("an order with a sample that isn't there is refused")
  func foreignOrder() async {
    await #expect(processExitsWith: .failure) {
      let trainer = XOR.trainer()
      var state = trainer.state
      state.order[0] = 4
      trainer.restore(state)
    }
  }
}
