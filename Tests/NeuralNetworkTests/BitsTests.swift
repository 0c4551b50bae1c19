import NeuralNetwork
import Testing

/// A short training run and the bits that it must end with, in every build and on every machine.
struct BitRun: Sendable, CustomTestStringConvertible {
  let architecture: Architecture
  let loss: Loss
  let optimizer: Optimizer
  let miniBatchSize: Int
  let expected: UInt64

  static let all = [
    BitRun(
      architecture: network(2, hidden: [2], .tanh, .tanh), loss: .squaredError,
      optimizer: .gradientDescent, miniBatchSize: 1, expected: 0xEBFE_4052_905D_EC98),
    BitRun(
      architecture: network(2, hidden: [8, 7], .tanh, .sigmoid), loss: .binaryCrossEntropy,
      optimizer: .gradientDescent, miniBatchSize: 10, expected: 0x4EC0_764D_9ACE_C424),
    BitRun(
      architecture: network(3, hidden: [9, 4, 6], .leakyReLU, outputs: 5, .softmax),
      loss: .softmaxCrossEntropy, optimizer: .adam, miniBatchSize: 32,
      expected: 0x7E3F_4FA2_17F9_AB7E),
    BitRun(
      architecture: network(2, hidden: [5], .sigmoid, outputs: 2, .linear), loss: .squaredError,
      optimizer: .adam, miniBatchSize: 7, expected: 0x2F37_64C7_8966_DBD8),
  ]

  var testDescription: String { "\(architecture) \(loss) \(miniBatchSize)" }
}

@Suite struct BitsTests {
  @Test("training ends with the recorded bits, in any build", arguments: BitRun.all)
  func bits(run: BitRun) {
    var generator = SeededGenerator(seed: 11, stream: .parameters)
    let trainer = Trainer(
      parameters: Initialization.fanIn.parameters(for: run.architecture, using: &generator),
      trainingSet: someSamples(75, for: run.architecture),
      hyperparameters: Hyperparameters(
        loss: run.loss, optimizer: run.optimizer, learningRate: 0.02,
        miniBatchSize: run.miniBatchSize), seed: 12)
    for _ in 0..<8 { trainer.runEpoch() }
    #expect(trainer.parameters.isFinite)
    #expect(String(bitHash(trainer.parameters), radix: 16) == String(run.expected, radix: 16))
  }
}
