import NeuralNetwork
import TestSupport
import Testing

/// A classic rule on a gate, and where it ends.
struct RuleRun: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rule: LearningRule
  let inputs: [Float]
  let targets: [Float]
  var learningRate: Float = 1
  var miniBatchSize = 1
  let epochs: Int
  let end: [Float]

  static let corners: [Float] = [0, 0, 0, 1, 1, 0, 1, 1]
  static let bipolar: [Float] = [-1, -1, -1, 1, 1, -1, 1, 1]

  static let all = [
    RuleRun(
      testDescription: "perceptron, AND", rule: .perceptron, inputs: corners,
      targets: [0, 0, 0, 1], epochs: 6, end: [2, 1, -3]),
    RuleRun(
      testDescription: "perceptron, OR", rule: .perceptron, inputs: corners,
      targets: [0, 1, 1, 1], epochs: 4, end: [1, 1, -1]),
    RuleRun(
      testDescription: "perceptron, NAND", rule: .perceptron, inputs: corners,
      targets: [1, 1, 1, 0], epochs: 6, end: [-2, -1, 2]),
    RuleRun(
      testDescription: "perceptron, AND with ±1", rule: .perceptron, inputs: bipolar,
      targets: [0, 0, 0, 1], epochs: 2, end: [1, 1, -1]),
    RuleRun(
      testDescription: "perceptron, XOR after 2 epochs", rule: .perceptron, inputs: corners,
      targets: [0, 1, 1, 0], epochs: 2, end: [-1, 0, 0]),
    RuleRun(
      testDescription: "perceptron, XOR after 1,000 epochs", rule: .perceptron, inputs: corners,
      targets: [0, 1, 1, 0], epochs: 1000, end: [-1, 0, 0]),
    RuleRun(
      testDescription: "Hebb, AND", rule: .hebb, inputs: bipolar, targets: [-1, -1, -1, 1],
      epochs: 1, end: [2, 2, -2]),
    RuleRun(
      testDescription: "Hebb, XOR", rule: .hebb, inputs: bipolar, targets: [-1, 1, 1, -1],
      epochs: 1, end: [0, 0, 0]),
    RuleRun(
      testDescription: "delta, AND in one step", rule: .delta, inputs: bipolar,
      targets: [-1, -1, -1, 1], miniBatchSize: 4, epochs: 1, end: [0.5, 0.5, -0.5]),
    RuleRun(
      testDescription: "delta, XOR never moves", rule: .delta, inputs: bipolar,
      targets: [-1, 1, 1, -1], learningRate: 0.1, miniBatchSize: 4, epochs: 50, end: [0, 0, 0]),
  ]

  func trainer() -> Trainer {
    var hyperparameters = Hyperparameters(
      loss: .squaredError, optimizer: .gradientDescent, learningRate: learningRate,
      miniBatchSize: miniBatchSize)
    hyperparameters.rule = rule
    hyperparameters.shuffles = false
    return Trainer(
      parameters: Parameters(
        architecture: network(2, .tanh, rule == .perceptron ? .step : .linear), values: [0, 0, 0]),
      trainingSet: LabeledSet(inputCount: 2, outputCount: 1, inputs: inputs, targets: targets),
      hyperparameters: hyperparameters, seed: 1)
  }
}

@Suite struct LearningRuleTests {
  @Test("the classic rules end where the textbooks say", arguments: RuleRun.all)
  func ends(run: RuleRun) {
    let trainer = run.trainer()
    for _ in 0..<run.epochs { trainer.runEpoch() }
    #expect(trainer.parameters.values == run.end)
  }

  @Test("the delta rule, sample by sample, ends near the least squares, not there")
  func deltaOnline() {
    let run = RuleRun(
      testDescription: "", rule: .delta, inputs: RuleRun.bipolar, targets: [-1, -1, -1, 1],
      learningRate: 0.05, epochs: 400, end: [0.5135, 0.5270, -0.5])
    let trainer = run.trainer()
    for _ in 0..<run.epochs { trainer.runEpoch() }
    #expect(areClose(trainer.parameters.values, run.end.map(Double.init), within: 6e-5))
  }

  @Test("the delta rule sees z, whatever the neuron makes of it")
  func deltaBehindSigmoid() {
    var hyperparameters = Hyperparameters(
      loss: .squaredError, optimizer: .gradientDescent, learningRate: 0.5, miniBatchSize: 1)
    hyperparameters.rule = .delta
    for function in [ActivationFunction.sigmoid, .step, .tanh, .linear] {
      let trainer = Trainer(
        parameters: Parameters(architecture: network(1, .tanh, function), values: [2, 0]),
        trainingSet: LabeledSet(inputCount: 1, outputCount: 1, inputs: [1], targets: [1]),
        hyperparameters: hyperparameters, seed: 1)
      trainer.runEpoch()
      #expect(trainer.parameters.values == [1.5, -0.5])
    }
  }

  @Test("a rule says which networks it is for")
  func acceptance() {
    #expect(LearningRule.perceptron.accepts(network(2, .tanh, .step)))
    #expect(!LearningRule.perceptron.accepts(network(2, .tanh, .sigmoid)))
    #expect(!LearningRule.hebb.accepts(network(2, hidden: [2], .step, .linear)))
    #expect(LearningRule.backpropagation.accepts(network(2, hidden: [2], .sine)))
  }
}
