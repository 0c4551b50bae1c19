import Analysis
import NeuralNetwork
import Testing

@Suite("Neurons that cannot be told apart")
struct InseparableNeuronsTests {
  /// 2-3-1: the first two neurons, the third, and the biases that all share.
  private func network(
    _ first: [Float], _ second: [Float], _ outgoing: [Float],
    activation: ActivationFunction = .sigmoid
  ) -> Parameters {
    Parameters(
      architecture: Architecture(
        inputCount: 2,
        layers: [
          .init(width: 3, activation: activation), .init(width: 1, activation: .sigmoid),
        ]),
      values: first + second + [0.9, -0.3] + [0.1, second == first ? 0.1 : -0.1, 0.1] + outgoing
        + [0])
  }

  @Test("are those with equal weights in, bias and weights out, and no others")
  func equal() {
    let twins = network([0.5, 0.2], [0.5, 0.2], [0.7, 0.7, 0.7])
    #expect(twins.inseparableNeurons(ofLayer: 0) == [[0, 1]])
    let parted = network([0.5, 0.2], [0.5, 0.2], [0.7, 0.6, 0.7])
    #expect(parted.inseparableNeurons(ofLayer: 0).isEmpty)
    let other = network([0.5, 0.2], [0.5, 0.21], [0.7, 0.7, 0.7])
    #expect(other.inseparableNeurons(ofLayer: 0).isEmpty)
  }

  @Test("are also just opposite ones, but only of an odd function")
  func opposite() {
    func groups(_ activation: ActivationFunction) -> [[Int]] {
      network([0.5, 0.2], [-0.5, -0.2], [0.7, -0.7, 0.7], activation: activation)
        .inseparableNeurons(ofLayer: 0)
    }
    #expect(groups(.tanh) == [[0, 1]])
    #expect(groups(.sigmoid).isEmpty && groups(.relu).isEmpty)
  }

  @Test(
    "stay so for ever under every optimiser, to the last bit, and others never become so",
    arguments: [
      Optimizer.gradientDescent, .momentum, .nesterov, .adaGrad, .rmsProp, .adam, .adamW,
    ])
  func forEver(optimizer: Optimizer) {
    let set = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: [-1, -1, -1, 1, 1, -1, 1, 1, 0.3, 0.4],
      targets: [0, 1, 1, 0, 1])
    func groups(_ start: Parameters) -> [[Int]] {
      let trainer = Trainer(
        parameters: start, trainingSet: set,
        hyperparameters: Hyperparameters(
          loss: .binaryCrossEntropy, optimizer: optimizer, learningRate: 0.05, miniBatchSize: 2),
        seed: 3)
      for _ in 0..<50 { trainer.runEpoch() }
      return trainer.parameters.inseparableNeurons(ofLayer: 0)
    }
    #expect(groups(network([0.5, 0.2], [0.5, 0.2], [0.7, 0.7, 0.7])) == [[0, 1]])
    let opposite = network([0.5, 0.2], [-0.5, -0.2], [0.7, -0.7, 0.7], activation: .tanh)
    #expect(groups(opposite) == [[0, 1]])
    #expect(groups(network([0.5, 0.2], [0.5, 0.2], [0.7, 0.6, 0.7])).isEmpty)
  }

  @Test("a network without weights is known from one that has a single one")
  func noWeights() {
    let zeros = network([0, 0], [0, 0], [0, 0, 0])
    #expect(!zeros.hasNoWeights, "the third neuron has some")
    var values = zeros.values
    values[4] = 0
    values[5] = 0
    #expect(Parameters(architecture: zeros.architecture, values: values).hasNoWeights)
    let neuron = Architecture(inputCount: 2, layers: [.init(width: 1, activation: .sigmoid)])
    #expect(!Parameters(architecture: neuron, values: [0, 0, 0]).hasNoWeights)
  }
}
