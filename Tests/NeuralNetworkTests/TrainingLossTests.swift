import Foundation
import NeuralNetwork
import TestSupport
import Testing

/// A training run whose loss is known from NumPy in double precision, samples in the order of the
/// set.
struct KnownRun: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let architecture: Architecture
  let samples: LabeledSet
  let loss: Loss
  let miniBatchSize: Int
  let learningRate: Float
  let epochs: Int
  let expected: Double

  static let all = [
    KnownRun(
      testDescription: "XOR, one sample at a time",
      architecture: network(2, hidden: [2], .tanh, .tanh),
      samples: LabeledSet(
        inputCount: 2, outputCount: 1, inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [-1, 1, 1, -1]),
      loss: .squaredError, miniBatchSize: 1, learningRate: 0.1, epochs: 20, expected: 0.49645),
    KnownRun(
      testDescription: "two spirals", architecture: network(2, hidden: [8, 8], .tanh, .tanh),
      samples: spiral(250, arms: 2) { [$0 == 0 ? 1 : -1] },
      loss: .squaredError, miniBatchSize: 10, learningRate: 0.03, epochs: 20, expected: 0.46180),
    KnownRun(
      testDescription: "disc and ring", architecture: network(2, hidden: [5], .sigmoid, .sigmoid),
      samples: donut, loss: .binaryCrossEntropy, miniBatchSize: 10, learningRate: 0.1, epochs: 20,
      expected: 0.55956),
    KnownRun(
      testDescription: "three spirals, the last mini-batch smaller",
      architecture: network(2, hidden: [16, 16, 16], .relu, outputs: 3, .softmax),
      samples: spiral(1000, arms: 3) { arm in (0..<3).map { $0 == arm ? 1 : 0 } },
      loss: .softmaxCrossEntropy, miniBatchSize: 32, learningRate: 0.05, epochs: 3,
      expected: 1.08946),
  ]

  private static func spiral(
    _ count: Int, arms: Int, targets: (_ arm: Int) -> [Float]
  ) -> LabeledSet {
    let armCount = (count + arms - 1) / arms
    let inputs = (0..<count).flatMap { point in
      let part = Double(point / arms) / Double(armCount)
      let angle = 3.5 * .pi * part + 2 * .pi * Double(point % arms) / Double(arms)
      return [Float(5 * part * sin(angle)), Float(5 * part * cos(angle))]
    }
    let labels = (0..<count).flatMap { targets($0 % arms) }
    return LabeledSet(
      inputCount: 2, outputCount: labels.count / count, inputs: inputs, targets: labels)
  }

  private static var donut: LabeledSet {
    var generator = SplitMix(state: 1)
    let inputs = (0..<500).flatMap { point in
      let unit = Double(generator.unit())
      let radius = point < 250 ? 2.5 * unit : 3.5 + 1.5 * unit
      let angle = 2 * .pi * Double(generator.unit())
      return [Float(radius * sin(angle)), Float(radius * cos(angle))]
    }
    return LabeledSet(
      inputCount: 2, outputCount: 1, inputs: inputs, targets: (0..<500).map { $0 < 250 ? 1 : 0 })
  }

  /// Xavier's initialisation with the generator that the known losses were made with.
  var start: Parameters {
    var generator = SplitMix(state: 6)
    let values = architecture.layers.indices.flatMap { layer in
      let inputCount = architecture.inputCount(ofLayer: layer)
      let width = architecture.layers[layer].width
      let limit = Float(6 / Double(inputCount + width)).squareRoot()
      let weights = (0..<width * inputCount).map { _ in (2 * generator.unit() - 1) * limit }
      return weights + Array(repeating: 0, count: width)
    }
    return Parameters(architecture: architecture, values: values)
  }
}

/// The generator that the known losses were made with.
private struct SplitMix {
  var state: UInt64

  mutating func unit() -> Float {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Float((mixed ^ (mixed >> 31)) >> 40) * 0x1p-24
  }
}

@Suite struct TrainingLossTests {
  @Test("a run without shuffling ends with the loss that NumPy finds", arguments: KnownRun.all)
  func knownLoss(run: KnownRun) {
    var hyperparameters = Hyperparameters(
      loss: run.loss, optimizer: .gradientDescent, learningRate: run.learningRate,
      miniBatchSize: run.miniBatchSize)
    hyperparameters.shuffles = false
    let trainer = Trainer(
      parameters: run.start, trainingSet: run.samples, hyperparameters: hyperparameters, seed: 1)
    for _ in 0..<run.epochs { trainer.runEpoch() }
    #expect(isClose(trainer.metrics(on: run.samples).loss, run.expected, within: 1.1e-5))
  }
}
