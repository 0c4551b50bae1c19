import NeuralNetwork

/// The perceptron's, the delta and Hebb's rule: the weights after every update.
enum RulesKind: GoldenKind {
  static let name = "rules"
  static let quantities = ["trajectory"]
  static let exactQuantities = ["mistakes"]

  struct Given: Decodable, Sendable {
    let rule: String
    /// `[sample][input]`, shown in this order in every epoch.
    let inputs: [[Double]]
    /// `[sample]`.
    let targets: [Double]
    let learningRate: Double
    let epochs: Int
    /// `[input]`.
    let initialWeights: [Double]
    let initialBias: Double
  }

  struct Course<Number: BinaryFloatingPoint & Codable & Sendable>: Codable, Sendable {
    /// `[update]`, each the weights, then the bias.
    var trajectory: [[Number]]
    /// The perceptron's wrong answers in each epoch, counted as it goes.
    var mistakes: [Int]?

    var tensors: [Tensor] {
      [Tensor("trajectory", "trajectory", trajectory)]
        + (mistakes.map { Tensor.each("mistakes", "mistakes", $0.map(Double.init)) } ?? [])
    }
  }

  static func check(_ given: Given) throws(CaseError) {
    try Vocabulary.check(given.rule, in: Vocabulary.rules, "rule", at: "given.rule")
    let (inputCount, sampleCount) = (given.initialWeights.count, given.inputs.count)
    guard inputCount > 0 else { throw CaseError("given.initialWeights", "is empty") }
    guard sampleCount > 0 else { throw CaseError("given.inputs", "there is no sample") }
    for (index, row) in given.inputs.enumerated() where row.count != inputCount {
      throw CaseError(
        "given.inputs[\(index)]", "has \(row.count) values, should have \(inputCount)")
    }
    guard given.targets.count == sampleCount else {
      throw CaseError(
        "given.targets", "has \(given.targets.count) values, should have \(sampleCount)")
    }
    guard given.epochs >= 0 else { throw CaseError("given.epochs", "is below 0") }
  }

  static func check(_ reference: Course<Double>, for given: Given) throws(CaseError) {
    guard given.rule != "perceptron" || reference.mistakes != nil else {
      throw CaseError("expected.mistakes", "missing")
    }
  }

  static func numbers(for given: Given, like reference: Course<Double>?) -> Course<Float> {
    RuleModel(given).course(epochs: given.epochs)
  }

  static func tensors(_ numbers: Course<Float>) -> [Tensor] { numbers.tensors }
  static func tensors(_ reference: Course<Double>) -> [Tensor] { reference.tensors }
}

/// A rule case in the engine's own types.
private struct RuleModel {
  private let trainer: Trainer
  private let samples: LabeledSet
  private let countsMistakes: Bool
  /// The mini-batches of an epoch.
  private let miniBatches: [[Int]]

  init(_ given: RulesKind.Given) {
    samples = LabeledSet(
      inputCount: given.initialWeights.count, outputCount: 1,
      inputs: given.inputs.joined().map(Float.init), targets: given.targets.map(Float.init))
    let all = Array(0..<samples.count)
    let rule = Self.rules[given.rule] ?? .delta
    miniBatches = given.rule == "deltaBatch" ? [all] : all.map { [$0] }
    countsMistakes = rule == .perceptron
    let parameters = Parameters(
      architecture: Architecture(
        inputCount: samples.inputCount,
        layers: [.init(width: 1, activation: rule == .perceptron ? .step : .linear)]),
      values: (given.initialWeights + [given.initialBias]).map(Float.init))
    var hyperparameters = Hyperparameters(
      loss: .squaredError, optimizer: .gradientDescent, learningRate: Float(given.learningRate),
      miniBatchSize: miniBatches[0].count)
    hyperparameters.rule = rule
    hyperparameters.shuffles = false
    trainer = Trainer(
      parameters: parameters, trainingSet: samples, hyperparameters: hyperparameters, seed: 0)
  }

  private static let rules: [String: LearningRule] = [
    "perceptron": .perceptron, "deltaBatch": .delta, "deltaOnline": .delta, "hebb": .hebb,
  ]

  func course(epochs: Int) -> RulesKind.Course<Float> {
    var trajectory: [[Float]] = []
    var mistakes: [Int] = []
    for _ in 0..<epochs {
      var count = 0
      for miniBatch in miniBatches {
        count += miniBatch.count(where: isMistaken)
        trainer.runMiniBatch()
        trajectory.append(trainer.parameters.values)
      }
      mistakes.append(count)
    }
    return RulesKind.Course(trajectory: trajectory, mistakes: countsMistakes ? mistakes : nil)
  }

  private func isMistaken(about sample: Int) -> Bool {
    let inputs = samples.inputs[sample * samples.inputCount..<(sample + 1) * samples.inputCount]
    return trainer.parameters.outputs(inputs: Array(inputs), count: 1)[0] != samples.targets[sample]
  }
}
