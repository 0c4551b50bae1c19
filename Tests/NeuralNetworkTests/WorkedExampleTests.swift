import NeuralNetwork
import TestSupport
import Testing

/// One step of backpropagation with numbers that were worked out by hand: XOR's start, sample (0,
/// 1).
@Suite struct WorkedExampleTests {
  static let sample = LabeledSet(inputCount: 2, outputCount: 1, inputs: [-1, 1], targets: [1])

  @Test("the forward pass has the worked example's pre-activations, activations and loss")
  func forward() {
    let values = XOR.start.layerValues(inputs: [-1, 1], count: 1)
    #expect(areClose(values.preActivations[0], [0.5, -0.3], within: 1e-6))
    #expect(areClose(values.activations[0], [0.462_117, -0.291_313], within: 1e-6))
    #expect(areClose(values.preActivations[1], [-0.077_334_5], within: 1e-6))
    #expect(areClose(values.activations[1], [0.480_676], within: 1e-6))
    let loss = XOR.start.metrics(on: Self.sample, loss: .binaryCrossEntropy).loss
    #expect(isClose(loss, 0.732_562, within: 1e-6))
  }

  @Test("the backward pass has the worked example's gradients")
  func backward() {
    let gradient = XOR.start.gradient(of: .binaryCrossEntropy, on: Self.sample)
    let expected = [
      0.163_368, -0.163_368, 0.427_727, -0.427_727, -0.163_368, -0.427_727, -0.239_989, 0.151_286,
      -0.519_324,
    ]
    #expect(areClose(gradient.parameters.values, expected, within: 1e-6))
  }

  @Test("one update gives the worked example's parameters")
  func update() {
    let trainer = Trainer(
      parameters: XOR.start, trainingSet: Self.sample, hyperparameters: XOR.online, seed: 1)
    trainer.runEpoch()
    let expected = [
      -0.616_337, -0.083_663, 0.457_227, 0.242_773, 0.016_337, 0.042_773, 0.423_999, 0.884_871,
      0.051_932,
    ]
    #expect(areClose(trainer.parameters.values, expected, within: 1e-6))
  }

  @Test("with a tanh output and half the squared error the deltas are half of the worked ones")
  func squaredError() {
    let parameters = Parameters(
      architecture: network(2, hidden: [2], .tanh, .tanh), values: XOR.start.values)
    let gradient = parameters.gradient(of: .squaredError, on: Self.sample).parameters
    #expect(isClose(gradient.bias(layer: 1, neuron: 0), -2.141_528 / 2, within: 1e-6))
    #expect(isClose(gradient.bias(layer: 0, neuron: 0), -0.673_680 / 2, within: 1e-6))
    #expect(isClose(gradient.bias(layer: 0, neuron: 1), -1.763_812 / 2, within: 1e-6))
  }
}
