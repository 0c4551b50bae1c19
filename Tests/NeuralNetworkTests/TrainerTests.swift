import NeuralNetwork
import TestSupport
import Testing

@Suite struct TrainerTests {
  static let architecture = network(2, hidden: [5, 3], .tanh, .sigmoid)
  static let samples = someSamples(23, for: architecture)

  private func trainer(
    _ optimizer: Optimizer = .adam, miniBatchSize: Int = 5, seed: UInt64 = 1
  ) -> Trainer {
    Trainer(
      parameters: someParameters(of: Self.architecture), trainingSet: Self.samples,
      hyperparameters: Hyperparameters(
        loss: .binaryCrossEntropy, optimizer: optimizer, learningRate: 0.05,
        miniBatchSize: miniBatchSize), seed: seed)
  }

  @Test("the same seed gives the same bits, another one doesn't", arguments: [1, 4, 23, 100])
  func seeds(miniBatchSize: Int) {
    let runs = [UInt64(3), 3, 4].map { seed in
      let trainer = trainer(miniBatchSize: miniBatchSize, seed: seed)
      for _ in 0..<3 { trainer.runEpoch() }
      return trainer.state
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].order != runs[2].order)
    #expect(runs[0].parameters != runs[2].parameters)
  }

  @Test(
    "samples, mini-batches and epochs are the same training, to the bit", arguments: [1, 5, 23])
  func granularity(miniBatchSize: Int) {
    let (bySample, byMiniBatch, byEpoch) = (
      trainer(miniBatchSize: miniBatchSize), trainer(miniBatchSize: miniBatchSize),
      trainer(miniBatchSize: miniBatchSize)
    )
    for _ in 0..<2 { byEpoch.runEpoch() }
    for _ in 0..<2 * Self.samples.count { bySample.runSample() }
    while byMiniBatch.epoch < 2 { byMiniBatch.runMiniBatch() }
    #expect(bySample.state == byEpoch.state)
    #expect(byMiniBatch.state == byEpoch.state)
    #expect(byEpoch.epoch == 2)
  }

  @Test(
    "a state taken anywhere in an epoch leads to the same bits again", arguments: [0, 1, 7, 22])
  func restoring(shownCount: Int) {
    for optimizer in [Optimizer.gradientDescent, .adam] {
      let trainer = trainer(optimizer)
      trainer.runEpoch()
      for _ in 0..<shownCount { trainer.runSample() }
      let state = trainer.state
      #expect(state.shownCount == shownCount)
      for _ in 0..<3 { trainer.runEpoch() }
      let later = trainer.state
      #expect(later != state)
      trainer.restore(state)
      #expect(trainer.state == state)
      for _ in 0..<3 { trainer.runEpoch() }
      #expect(trainer.state == later)
    }
  }

  @Test("the parameters change with the last sample of a mini-batch and not before")
  func updates() {
    let trainer = trainer()
    let start = trainer.parameters
    for shown in 1...4 {
      trainer.runSample()
      #expect(trainer.shownCount == shown)
      #expect(trainer.parameters == start)
    }
    trainer.runSample()
    #expect(trainer.updateCount == 1)
    #expect(trainer.parameters != start)
    trainer.runSample()
    trainer.runMiniBatch()
    #expect(trainer.shownCount == 10)
    #expect(trainer.updateCount == 2)
    trainer.runEpoch()
    #expect(trainer.shownCount == 0)
    #expect(trainer.epoch == 1)
    #expect(trainer.updateCount == 5)
  }

  @Test("an epoch shows every sample once, and the next one in another order")
  func order() {
    let trainer = trainer()
    var shown: [Int] = []
    let firstOrder = trainer.state.order
    #expect(trainer.currentSample == nil)
    for _ in 1..<Self.samples.count {
      trainer.runSample()
      shown.append(trainer.currentSample ?? -1)
    }
    #expect(shown == firstOrder.dropLast().map(Int.init))
    #expect(firstOrder.sorted() == (0..<23).map { Int32($0) })
    trainer.runSample()
    #expect(trainer.currentSample == nil)
    #expect(trainer.state.order != firstOrder)
    #expect(trainer.state.order.sorted() == (0..<23).map { Int32($0) })
  }

  @Test(
    "an update is a step along the mean gradient of its own samples", arguments: [1, 3, 10, 23])
  func meanGradient(miniBatchSize: Int) {
    let trainer = trainer(.gradientDescent, miniBatchSize: miniBatchSize)
    while trainer.epoch == 0 {
      let before = trainer.parameters
      let order = trainer.state.order.dropFirst(trainer.shownCount).prefix(miniBatchSize)
      let gradient = before.gradient(
        of: .binaryCrossEntropy, on: Self.samples.subset(order.map(Int.init)))
      trainer.runMiniBatch()
      let expected = zip(before.values, gradient.parameters.values).map { $0 - 0.05 * $1 }
      #expect(areClose(trainer.parameters.values, expected, within: 3e-7))
    }
  }

  @Test("a mini-batch larger than the set is the whole set")
  func largeMiniBatch() {
    let (large, whole) = (trainer(miniBatchSize: 1000), trainer(miniBatchSize: 23))
    large.runMiniBatch()
    whole.runEpoch()
    #expect(large.state == whole.state)
    #expect(large.epoch == 1)
  }

  @Test("without samples an epoch passes and nothing changes")
  func noSamples() {
    let nothing = LabeledSet(inputCount: 2, outputCount: 1, inputs: [], targets: [])
    let start = someParameters(of: Self.architecture)
    let trainer = Trainer(
      parameters: start, trainingSet: nothing, hyperparameters: XOR.online, seed: 1)
    trainer.runEpoch()
    trainer.runMiniBatch()
    trainer.runSample()
    #expect(trainer.epoch == 3)
    #expect(trainer.updateCount == 0)
    #expect(trainer.parameters == start)
    #expect(trainer.metrics(on: nothing) == Metrics(loss: 0, correctCount: 0, count: 0))
  }

  @Test("one linear neuron with one input finds the line through two points")
  func oneNeuron() {
    let points = LabeledSet(inputCount: 1, outputCount: 1, inputs: [-1, 1], targets: [-1, 5])
    let trainer = Trainer(
      parameters: Parameters(architecture: network(1, outputs: 1, .linear), values: [0, 0]),
      trainingSet: points,
      hyperparameters: Hyperparameters(
        loss: .squaredError, optimizer: .gradientDescent, learningRate: 0.5, miniBatchSize: 2),
      seed: 1)
    for _ in 0..<60 { trainer.runEpoch() }
    #expect(areClose(trainer.parameters.values, [3, 2], within: 1e-6))
  }
}

extension LabeledSet {
  /// Some of the samples, in this order.
  fileprivate func subset(_ samples: [Int]) -> LabeledSet {
    LabeledSet(
      inputCount: inputCount, outputCount: outputCount,
      inputs: samples.flatMap { inputs[$0 * inputCount..<($0 + 1) * inputCount] },
      targets: samples.flatMap { targets[$0 * outputCount..<($0 + 1) * outputCount] })
  }
}
