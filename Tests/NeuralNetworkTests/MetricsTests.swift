import NeuralNetwork
import TestSupport
import Testing

@Suite struct MetricsTests {
  /// One neuron whose pre-activation is its input.
  private func neuron(_ function: ActivationFunction) -> Parameters {
    Parameters(architecture: network(1, outputs: 1, function), values: [1, 0])
  }

  @Test(
    "a single output is right when its pre-activation is on the target's side of 0",
    arguments: [ActivationFunction.sigmoid, .step, .tanh, .relu])
  func singleOutput(function: ActivationFunction) {
    let low: Float = function == .tanh ? -1 : 0
    let samples = LabeledSet(
      inputCount: 1, outputCount: 1, inputs: [-2, -2, 0, 0, 2, 2],
      targets: [low, 1, low, 1, low, 1])
    let metrics = neuron(function).metrics(on: samples, loss: .squaredError)
    #expect(metrics.correctCount == 3)
    #expect(metrics.accuracy == 0.5)
    let lastTwo = LabeledSet(inputCount: 1, outputCount: 1, inputs: [-2, 0], targets: [low, 1])
    #expect(neuron(function).metrics(on: lastTwo, loss: .squaredError).correctCount == 2)
  }

  @Test("where targets are values there is no accuracy, but R²")
  func regression() {
    let samples = LabeledSet(
      inputCount: 1, outputCount: 1, inputs: [1, 2, 3, 4], targets: [1, 2, 3, 6],
      holdsClasses: false)
    let metrics = neuron(.linear).metrics(on: samples, loss: .squaredError)
    #expect(metrics.correctCount == nil && metrics.accuracy == nil)
    // The mean is 3, the targets' squared distances from it sum to 14, the errors' to 4.
    #expect(isClose(metrics.coefficientOfDetermination ?? 0, 1 - 4.0 / 14, within: 1e-6))
    let flat = LabeledSet(
      inputCount: 1, outputCount: 1, inputs: [3], targets: [1], holdsClasses: false)
    #expect(
      neuron(.linear).metrics(on: flat, loss: .squaredError)
        == Metrics(loss: 2, correctCount: nil, count: 1))
  }

  @Test("a linear output tells two classes apart at 0, as Adaline does")
  func linearClasses() {
    let samples = LabeledSet(
      inputCount: 1, outputCount: 1, inputs: [3, -1, 0.5], targets: [1, -1, -1])
    let metrics = neuron(.linear).metrics(on: samples, loss: .hinge)
    #expect(metrics.correctCount == 2)
  }

  @Test("of several outputs the first largest one decides")
  func severalOutputs() {
    let architecture = network(3, outputs: 3, .softmax)
    let identity = Parameters(
      architecture: architecture, values: [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])
    let samples = LabeledSet(
      inputCount: 3, outputCount: 3, inputs: [1, 0, 0, 0, 2, 1, 5, 1, 5],
      targets: [1, 0, 0, 0, 0, 1, 1, 0, 0])
    #expect(identity.metrics(on: samples, loss: .softmaxCrossEntropy).correctCount == 2)
  }

  @Test("cross entropies stay finite and exact far out")
  func farOut() {
    let samples = LabeledSet(
      inputCount: 1, outputCount: 1, inputs: [1000, -1000, 1000, -1000], targets: [1, 0, 0, 1])
    #expect(neuron(.sigmoid).metrics(on: samples, loss: .binaryCrossEntropy).loss == 500)
    let pair = Parameters(
      architecture: network(2, outputs: 2, .softmax), values: [1, 0, 0, 1, 0, 0])
    let rows = LabeledSet(
      inputCount: 2, outputCount: 2, inputs: [1000, -1000, 1000, -1000], targets: [1, 0, 0, 1])
    #expect(pair.metrics(on: rows, loss: .softmaxCrossEntropy).loss == 1000)
  }

  @Test(
    "the loss is summed over the outputs and averaged over the samples", arguments: [1, 3, 200])
  func convention(count: Int) {
    let architecture = network(2, hidden: [3], .tanh, outputs: 2, .sigmoid)
    let parameters = someParameters(of: architecture)
    let samples = someSamples(count, for: architecture)
    let model = ReferenceModel(architecture: architecture)
    for loss in [Loss.squaredError, .binaryCrossEntropy] {
      let expected = model.loss(
        loss, parameters.values.map(Double.init), inputs: samples.inputRows,
        targets: samples.targetRows)
      #expect(isClose(parameters.metrics(on: samples, loss: loss).loss, expected, within: 1e-6))
    }
  }

  @Test(
    "a network that has diverged has no finite loss and no right answers", arguments: Loss.allCases)
  func diverged(loss: Loss) {
    let output: ActivationFunction = loss == .softmaxCrossEntropy ? .softmax : .sigmoid
    let architecture = network(2, hidden: [2], .tanh, outputs: 1, output)
    let parameters = Parameters(
      architecture: architecture,
      values: Array(repeating: .nan, count: architecture.parameterCount))
    let samples = LabeledSet(inputCount: 2, outputCount: 1, inputs: [1, 2], targets: [0])
    let metrics = parameters.metrics(on: samples, loss: loss)
    #expect(metrics.loss.isNaN)
    #expect(!parameters.isFinite)
  }
}
