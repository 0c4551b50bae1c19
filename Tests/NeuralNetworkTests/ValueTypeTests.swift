import NeuralNetwork
import TestSupport
import Testing

@Suite struct ValueTypeTests {
  static let architecture = network(2, hidden: [3, 2], .tanh, outputs: 1, .sigmoid)

  @Test("an architecture counts its parameters and says its widths")
  func architecture() {
    #expect(Self.architecture.parameterCount == 9 + 8 + 3)
    #expect(Self.architecture.description == "2-3-2-1")
    #expect(Self.architecture.hiddenLayerCount == 2)
    #expect(network(4).hiddenLayerCount == 0)
  }

  @Test("the flat vector holds layer by layer the weights row by row, then the biases")
  func layout() {
    let parameters = Parameters(architecture: Self.architecture, values: (0..<20).map { Float($0) })
    #expect(parameters.weight(layer: 0, neuron: 1, input: 1) == 3)
    #expect(parameters.bias(layer: 0, neuron: 2) == 8)
    #expect(Array(parameters.weights(layer: 1, neuron: 1)) == [12, 13, 14])
    #expect(parameters.bias(layer: 1, neuron: 0) == 15)
    #expect(Array(parameters.weights(layer: 2, neuron: 0)) == [17, 18])
    #expect(parameters.bias(layer: 2, neuron: 0) == 19)
  }

  @Test("parameters with an infinity or a NaN are not finite", arguments: [Float.infinity, .nan])
  func finiteness(value: Float) {
    var parameters = someParameters(of: Self.architecture)
    #expect(parameters.isFinite)
    parameters.values[11] = value
    #expect(!parameters.isFinite)
  }

  @Test("standardising and going back is the identity")
  func standardization() {
    let map = Standardization(means: [1, -2], deviations: [0.5, 4])
    #expect(map.standardized(2, input: 0) == 2)
    #expect(map.standardized(2, input: 1) == 1)
    #expect(map.raw(map.standardized(7, input: 1), input: 1) == 7)
    #expect(Standardization.identity(inputCount: 2).standardized(3.5, input: 1) == 3.5)
  }

  @Test(
    "cross entropies go with an output activation of their own",
    arguments: ActivationFunction.allCases)
  func losses(function: ActivationFunction) {
    #expect(Loss.squaredError.accepts(outputActivation: function))
    #expect(Loss.binaryCrossEntropy.accepts(outputActivation: function) == (function == .sigmoid))
    #expect(Loss.softmaxCrossEntropy.accepts(outputActivation: function) == (function == .softmax))
  }
}
