import NeuralNetwork

/// The shape of an architecture in one line: inputs, hidden widths and function, outputs and
/// function.
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

/// Parameters that are all different and none of them large.
func someParameters(of architecture: Architecture, seed: UInt64 = 5) -> Parameters {
  var generator = SeededGenerator(seed: seed, stream: .parameters)
  return Parameters(
    architecture: architecture,
    values: (0..<architecture.parameterCount).map { _ in generator.uniform(-1, 1) })
}

/// Samples with inputs in ±1.5 and targets that suit the output layer.
func someSamples(_ count: Int, for architecture: Architecture, seed: UInt64 = 7) -> LabeledSet {
  var generator = SeededGenerator(seed: seed, stream: .data)
  let outputs = architecture.outputCount
  let isOneHot = architecture.layers.last?.activation == .softmax
  let targets = (0..<count).flatMap { _ in
    let label = generator.index(below: outputs)
    return (0..<outputs).map { output in
      isOneHot ? (output == label ? Float(1) : 0) : Float(generator.index(below: 2))
    }
  }
  return LabeledSet(
    inputCount: architecture.inputCount, outputCount: outputs,
    inputs: (0..<count * architecture.inputCount).map { _ in generator.uniform(-1.5, 1.5) },
    targets: targets)
}

/// The bits of all parameters in one number (Fowler, Noll and Vo's hash 1a).
func bitHash(_ parameters: Parameters) -> UInt64 {
  parameters.values.reduce(0xCBF2_9CE4_8422_2325) { hash, value in
    (0..<4).reduce(hash) { hash, byte in
      (hash ^ UInt64(value.bitPattern >> (8 * UInt32(byte)) & 0xFF)) &* 0x100_0000_01B3
    }
  }
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
