import Analysis
import NeuralNetwork
import Testing

@Suite("One sample's way through the network and back")
struct SampleStepTests {
  @Test("has the numbers of the worked example: XOR's start and the sample (0, 1)")
  func workedExample() {
    let parameters = Parameters(
      architecture: Architecture(
        inputCount: 2,
        layers: [.init(width: 2, activation: .tanh), .init(width: 1, activation: .sigmoid)]),
      values: [-0.6, -0.1, 0.5, 0.2, 0, 0, 0.4, 0.9, 0])
    let set = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: [1, 1, -1, 1], targets: [0, 1])
    let step = SampleStep(parameters: parameters, loss: .binaryCrossEntropy, set: set, sample: 1)
    func expect(_ value: Float, _ expected: Float) { #expect(abs(value - expected) < 2e-6) }
    #expect(step.inputs == [-1, 1] && step.targets == [1])
    expect(step.values.preActivations[0][0], 0.5)
    expect(step.values.activations[0][1], -0.291313)
    expect(step.loss, 0.732562)
    expect(step.delta(layer: 1, neuron: 0), -0.519324)
    expect(step.delta(layer: 0, neuron: 0), -0.163368)
    expect(step.delta(layer: 0, neuron: 1), -0.427727)
    expect(step.gradient.weight(layer: 1, neuron: 0, input: 0), -0.239989)
    expect(step.gradient.weight(layer: 0, neuron: 1, input: 1), -0.427727)
    #expect(step.inputs(ofLayer: 1) == step.values.activations[0])
  }
}

@Suite("The health of a neuron")
struct NeuronHealthTests {
  private func health(
    _ activation: ActivationFunction, _ weights: [Float], _ biases: [Float]
  ) -> [NeuronHealth] {
    let width = biases.count
    let architecture = Architecture(
      inputCount: 1,
      layers: [
        .init(width: width, activation: activation), .init(width: 1, activation: .linear),
      ])
    let parameters = Parameters(
      architecture: architecture,
      values: weights + biases + Array(repeating: 1, count: width) + [0])
    let values = parameters.layerValues(inputs: (0..<40).map { Float($0) / 10 - 2 }, count: 40)
    return (0..<width).map {
      NeuronHealth(layer: 0, neuron: $0, values: values, architecture: architecture)
    }
  }

  @Test("is good where it tells samples apart")
  func working() { #expect(health(.tanh, [1, 0.3], [0, 0.5]) == [.working, .working]) }

  @Test("ends with a ReLU that no sample wakes")
  func dead() { #expect(health(.relu, [1, 1], [-5, 0]) == [.dead, .working]) }

  @Test("suffers from weights so large that the neuron is at its limits nearly everywhere")
  func saturated() { #expect(health(.tanh, [900, 1], [0, 0]) == [.saturated, .working]) }

  @Test("shows that a neuron says what another one says, or the opposite")
  func twins() {
    #expect(
      health(.tanh, [1, 1, -1], [0.5, 0.5, -0.5]) == [.working, .twin(of: 0), .twin(of: 0)])
  }

  @Test("shows that a neuron says the same to all")
  func constant() { #expect(health(.sigmoid, [0], [0.3]) == [.constant]) }
}
