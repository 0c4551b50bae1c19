import NeuralNetwork

/// The shape of an architecture in one line: inputs, hidden widths and function, outputs and function.
func network(
  _ inputCount: Int, hidden: [Int] = [], _ hiddenActivation: ActivationFunction = .tanh,
  outputs: Int = 1, _ outputActivation: ActivationFunction = .sigmoid
) -> Architecture {
  Architecture(
    inputCount: inputCount,
    layers: hidden.map { .init(width: $0, activation: hiddenActivation) } + [
      .init(width: outputs, activation: outputActivation)
    ])
}

/// XOR as its scenario has it: the four corners, standardised.
enum XOR {
  static let corners = LabeledSet(
    inputCount: 2, outputCount: 1, inputs: [-1, -1, -1, 1, 1, -1, 1, 1], targets: [0, 1, 1, 0])
  static let architecture = network(2, hidden: [2])
  static let start = Parameters(
    architecture: architecture, values: [-0.6, -0.1, 0.5, 0.2, 0, 0, 0.4, 0.9, 0])
  static let stuckStart = Parameters(
    architecture: architecture, values: [-1, -0.2, -0.1, -0.8, 0, 0, 0.9, 1.3, 0])
  static let online = Hyperparameters(
    loss: .binaryCrossEntropy, optimizer: .gradientDescent, learningRate: 0.1, miniBatchSize: 1)

  static func trainer(
    _ start: Parameters = start, _ hyperparameters: Hyperparameters = online, seed: UInt64 = 1
  ) -> Trainer {
    Trainer(
      parameters: start, trainingSet: corners, hyperparameters: hyperparameters, seed: seed)
  }
}
