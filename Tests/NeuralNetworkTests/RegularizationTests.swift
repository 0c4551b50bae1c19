import NeuralNetwork
import TestSupport
import Testing

@Suite struct RegularizationTests {
  /// One neuron, one input, whose first sample says nothing about the weight and whose second does.
  static func trainer(_ penalty: Penalty, weight: Float) -> Trainer {
    let architecture = network(1, .tanh, .linear)
    var hyperparameters = Hyperparameters(
      loss: .squaredError, optimizer: .gradientDescent, learningRate: 0.5, miniBatchSize: 1)
    hyperparameters.penalty = penalty
    return Trainer(
      parameters: Parameters(architecture: architecture, values: [weight, 0]),
      trainingSet: LabeledSet(
        inputCount: 1, outputCount: 1, inputs: [0, 1], targets: [0, 1], holdsClasses: false),
      hyperparameters: hyperparameters, seed: 1)
  }

  @Test("L1 leads a needless weight to 0, and it comes back when there is need of it")
  func l1() {
    let trainer = Self.trainer(Penalty(l1: 0.25), weight: 0.125)
    trainer.update(miniBatch: [0])
    #expect(trainer.parameters.values[0] == 0)
    trainer.update(miniBatch: [0])
    #expect(trainer.parameters.values[0] == 0)
    trainer.update(miniBatch: [1])
    #expect(trainer.parameters.values[0] == 0.5)
  }

  @Test("L2 takes the same share of a weight each time")
  func l2() {
    let trainer = Self.trainer(Penalty(l2: 0.5), weight: 1)
    for _ in 0..<3 { trainer.update(miniBatch: [0]) }
    #expect(trainer.parameters.values == [0.421875, 0])
  }

  @Test("the penalty doesn't depend on the size of the mini-batch")
  func miniBatchSizes() {
    let architecture = network(2, hidden: [3])
    let sample = someSamples(1, for: architecture)
    let four = LabeledSet(
      inputCount: 2, outputCount: 1,
      inputs: Array(repeatElement(sample.inputs, count: 4).joined()),
      targets: Array(repeatElement(sample.targets, count: 4).joined()))
    func trained(_ set: LabeledSet, _ size: Int) -> [Float] {
      var hyperparameters = Hyperparameters(
        loss: .binaryCrossEntropy, optimizer: .gradientDescent, learningRate: 0.1,
        miniBatchSize: size)
      hyperparameters.penalty = Penalty(l1: 0.1, l2: 0.2)
      let trainer = Trainer(
        parameters: someParameters(of: architecture), trainingSet: set,
        hyperparameters: hyperparameters, seed: 1)
      for _ in 0..<5 { trainer.runEpoch() }
      return trainer.parameters.values
    }
    #expect(areClose(trained(four, 4), trained(sample, 1).map(Double.init), within: 1e-6))
  }
}

@Suite struct DropoutTests {
  static let architecture = network(2, hidden: [16, 8], .tanh)
  static let samples = someSamples(40, for: architecture)

  static func trainer(_ dropout: Float, seed: UInt64 = 1, miniBatchSize: Int = 10) -> Trainer {
    var hyperparameters = Hyperparameters(
      loss: .binaryCrossEntropy, optimizer: .gradientDescent, learningRate: 0.1,
      miniBatchSize: miniBatchSize)
    hyperparameters.dropout = dropout
    return Trainer(
      parameters: someParameters(of: architecture), trainingSet: samples,
      hyperparameters: hyperparameters, seed: seed)
  }

  @Test("the choices follow from the seed, and going back repeats them", arguments: [1, 10])
  func determinism(miniBatchSize: Int) {
    let trainer = Self.trainer(0.5, miniBatchSize: miniBatchSize)
    trainer.runEpoch()
    let state = trainer.state
    trainer.runEpoch()
    let end = trainer.parameters
    trainer.restore(state)
    trainer.runEpoch()
    #expect(trainer.parameters == end)
    let again = Self.trainer(0.5, miniBatchSize: miniBatchSize)
    for _ in 0..<2 { again.runEpoch() }
    #expect(again.parameters == end)
    let other = Self.trainer(0.5, seed: 2, miniBatchSize: miniBatchSize)
    for _ in 0..<2 { other.runEpoch() }
    #expect(other.parameters != end)
  }

  @Test("over many draws the mean update is close to the one without, and no single one is")
  func expectation() {
    let architecture = network(1, hidden: [1], .linear, .linear)
    let start = Parameters(architecture: architecture, values: [0, 1, 1, 0])
    let set = LabeledSet(
      inputCount: 1, outputCount: 1, inputs: [0], targets: [0], holdsClasses: false)
    var hyperparameters = Hyperparameters(
      loss: .squaredError, optimizer: .gradientDescent, learningRate: 1, miniBatchSize: 1)
    hyperparameters.dropout = 0.75
    let trainer = Trainer(
      parameters: start, trainingSet: set, hyperparameters: hyperparameters, seed: 3)
    var kept = 0
    for _ in 0..<400 {
      var state = trainer.state
      state.parameters = start.values
      trainer.restore(state)
      trainer.runEpoch()
      // The hidden neuron is 1: it is left out, or it stays four times as strong, with four times
      // the slope.
      let bias = trainer.parameters.values[3]
      #expect(bias == 0 || bias == -4)
      #expect(trainer.parameters.values[2] == (bias == 0 ? 1 : -15))
      #expect(trainer.parameters.values[1] == (bias == 0 ? 1 : -15))
      if bias != 0 { kept += 1 }
    }
    #expect((70...130).contains(kept))
  }

  @Test("nothing is left out when a network is only asked")
  func evaluation() {
    let (with, without) = (Self.trainer(0.9), Self.trainer(0))
    #expect(with.metrics(on: Self.samples) == without.metrics(on: Self.samples))
  }
}
