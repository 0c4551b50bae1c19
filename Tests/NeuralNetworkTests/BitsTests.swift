import NeuralNetwork
import Testing

/// A short training run and the bits that it must end with, in every build and on every machine.
struct BitRun: Sendable, CustomTestStringConvertible {
  let architecture: Architecture
  let loss: Loss
  let optimizer: Optimizer
  let miniBatchSize: Int
  var penalty = Penalty.none
  var dropout: Float = 0
  var schedule = LearningRateSchedule.constant
  let expected: UInt64

  static let all = [
    BitRun(
      architecture: network(2, hidden: [2], .tanh, .tanh), loss: .squaredError,
      optimizer: .gradientDescent, miniBatchSize: 1, expected: 0xF1C8_7D2E_550F_2E6B),
    BitRun(
      architecture: network(2, hidden: [8, 7], .tanh, .sigmoid), loss: .binaryCrossEntropy,
      optimizer: .gradientDescent, miniBatchSize: 10, expected: 0xA1BB_6CB3_3CB5_45FE),
    BitRun(
      architecture: network(3, hidden: [9, 4, 6], .leakyReLU, outputs: 5, .softmax),
      loss: .softmaxCrossEntropy, optimizer: .adam, miniBatchSize: 32,
      expected: 0xF3B1_F37A_4E1C_3F00),
    BitRun(
      architecture: network(2, hidden: [5], .sigmoid, outputs: 2, .linear), loss: .squaredError,
      optimizer: .adam, miniBatchSize: 7, expected: 0x32CC_67E6_B6D3_58D3),
    BitRun(
      architecture: network(2, hidden: [6, 5], .gelu, outputs: 3, .softmax),
      loss: .softmaxCrossEntropy, optimizer: .gradientDescent, miniBatchSize: 1,
      expected: 0x4CB9_C981_80E7_8B19),
    BitRun(
      architecture: network(3, hidden: [7], .sine, .linear), loss: .huber,
      optimizer: .gradientDescent, miniBatchSize: 20,
      schedule: .cosine(finalLearningRate: 0.001, totalEpochs: 6), expected: 0xA37E_2D61_9CF3_4A84),
    BitRun(
      architecture: network(2, hidden: [9, 4], .elu, .linear), loss: .hinge,
      optimizer: .nesterov, miniBatchSize: 16, penalty: Penalty(l1: 0.01, l2: 0.02),
      dropout: 0.25, expected: 0xD9C8_12CB_6F77_7344),
    BitRun(
      architecture: network(2, hidden: [8], .silu, .sigmoid), loss: .binaryCrossEntropy,
      optimizer: .rmsProp, miniBatchSize: 1,
      schedule: .exponential(factor: 0.9), expected: 0x620A_93B6_6FCE_1003),
    BitRun(
      architecture: network(1, hidden: [5], .softplus, .linear), loss: .squaredError,
      optimizer: .adamW, miniBatchSize: 75, expected: 0x0F73_8F93_81DF_FC98),
    BitRun(
      architecture: network(21, hidden: [34, 18], .tanh, outputs: 17, .softmax),
      loss: .softmaxCrossEntropy, optimizer: .gradientDescent, miniBatchSize: 32,
      expected: 0x7F3C_304C_638A_F4ED),
    BitRun(
      architecture: network(6, hidden: [13, 9], .sigmoid, outputs: 2, .linear), loss: .huber,
      optimizer: .gradientDescent, miniBatchSize: 11, expected: 0x9B65_A514_4967_57CB),
    BitRun(
      architecture: network(2, hidden: [11], .elu, .tanh), loss: .squaredError,
      optimizer: .gradientDescent, miniBatchSize: 14, expected: 0xEEA3_817F_2080_7692),
  ]

  var testDescription: String { "\(architecture) \(loss) \(miniBatchSize)" }
}

@Suite struct BitsTests {
  @Test("training ends with the recorded bits, in any build", arguments: BitRun.all)
  func bits(run: BitRun) {
    var generator = SeededGenerator(seed: 11, stream: .parameters)
    var hyperparameters = Hyperparameters(
      loss: run.loss, optimizer: run.optimizer, learningRate: 0.02,
      miniBatchSize: run.miniBatchSize)
    hyperparameters.penalty = run.penalty
    hyperparameters.dropout = run.dropout
    hyperparameters.schedule = run.schedule
    let trainer = Trainer(
      parameters: Initialization.fanIn.parameters(for: run.architecture, using: &generator),
      trainingSet: someSamples(75, for: run.architecture), hyperparameters: hyperparameters,
      seed: 12)
    for _ in 0..<8 { trainer.runEpoch() }
    #expect(trainer.parameters.isFinite)
    #expect(String(bitHash(trainer.parameters), radix: 16) == String(run.expected, radix: 16))
  }
}
