import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("The section about training")
struct TrainingSectionTests {
  private func scenario(_ training: String, network: String = "") throws -> Scenario {
    try ScenarioParser.parse(
      "data: {generator: corners}\n\(network)\ntraining: {\(training)}", fileName: "a.yaml")
  }

  @Test(
    "names every optimiser, with its usual constants or others",
    arguments: [
      ("optimizer: sgd", Optimizer.gradientDescent), ("optimizer: momentum", .momentum),
      ("optimizer: nesterov, momentum: 0.5", .nesterov(momentum: 0.5)),
      ("optimizer: adagrad", .adaGrad), ("optimizer: rmsprop", .rmsProp),
      ("optimizer: rmsprop, decay: 0.9, epsilon: 1e-6", .rmsProp(decay: 0.9, epsilon: 1e-6)),
      ("optimizer: adam", .adam), ("optimizer: adamw", .adamW),
      (
        "optimizer: adamw, beta1: 0.8, beta2: 0.99, weight-decay: 0.1",
        .adamW(beta1: 0.8, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.1)
      ),
    ])
  func optimizers(text: String, optimizer: Optimizer) throws {
    #expect(try scenario(text).hyperparameters.optimizer == optimizer)
  }

  @Test(
    "names every schedule",
    arguments: [
      ("schedule: constant", LearningRateSchedule.constant),
      ("schedule: step, schedule-factor: 0.1", .step(factor: 0.1, everyEpochs: 100)),
      ("schedule: exponential", .exponential(factor: 0.99)),
      (
        "schedule: cosine, schedule-epochs: 50, final-learning-rate: 0.001",
        .cosine(finalLearningRate: 0.001, totalEpochs: 50)
      ),
    ])
  func schedules(text: String, schedule: LearningRateSchedule) throws {
    #expect(try scenario(text).hyperparameters.schedule == schedule)
  }

  @Test("a classic rule has an output and settings of its own")
  func rules() throws {
    let perceptron = try scenario("rule: perceptron")
    #expect(perceptron.outputActivation == .step)
    #expect(perceptron.hyperparameters.learningRate == 1)
    #expect(perceptron.hyperparameters.miniBatchSize == 1)
    #expect(!perceptron.hyperparameters.shuffles)
    #expect(try scenario("rule: delta").outputActivation == .linear)
    #expect(try scenario("rule: hebb, order: shuffled").hyperparameters.shuffles)
  }

  @Test("penalties and dropout are off unless asked for")
  func regularization() throws {
    #expect(try scenario("l1: 0.1, l2: 0.2").hyperparameters.penalty == Penalty(l1: 0.1, l2: 0.2))
    #expect(try scenario("dropout: 0.5").hyperparameters.dropout == 0.5)
    #expect(
      try scenario("seed: 1".replacing("seed: 1", with: "l1: 0")).hyperparameters.penalty == .none)
  }

  @Test("each hidden layer can have an activation function of its own")
  func layers() throws {
    let mixed = try scenario(
      "l1: 0", network: "network: {hidden-layers: [4, 3, 2], activation: [relu, gelu, sine]}")
    #expect(mixed.hiddenLayers.map(\.activation) == [.relu, .gelu, .sine])
    #expect(mixed.hiddenLayers.map(\.width) == [4, 3, 2])
  }

  @Test("every loss fits an output", arguments: Loss.allCases)
  func losses(loss: Loss) throws {
    let texts: [Loss: String] = [
      .squaredError: "loss: squared-error", .huber: "loss: huber",
      .binaryCrossEntropy: "loss: binary-cross-entropy", .hinge: "loss: hinge",
    ]
    guard let text = texts[loss] else { return }
    let network = loss == .hinge ? "network: {output: linear}" : "network: {output: sigmoid}"
    let scenario = try scenario(text, network: network)
    #expect(scenario.hyperparameters.loss == loss)
    let targets = Set(Experiment(scenario).trainingSet.targets)
    #expect(targets == (loss == .hinge ? [-1, 1] : [0, 1]))
  }
}
