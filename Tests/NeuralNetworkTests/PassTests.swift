import NeuralNetwork
import TestSupport
import Testing

@testable import NeuralNetwork

/// The same mini-batches by each way of training must be the same descent.
@Suite struct PassTests {
  @Test(
    "the smallest networks have the same bits in registers and in rows",
    arguments: ActivationFunction.allCases.filter { $0 != .softmax }, [(1, 1), (2, 3), (2, 4)])
  func registersAndRows(hidden: ActivationFunction, shape: (inputs: Int, width: Int)) throws {
    for loss in Loss.allCases {
      for output in ActivationFunction.allCases
      where loss.accepts(outputActivation: output) && output != .softmax {
        let architecture = network(shape.inputs, hidden: [shape.width], hidden, output)
        let hyperparameters = Hyperparameters(
          loss: loss, optimizer: .gradientDescent, learningRate: 0.05, miniBatchSize: 1)
        let order = EpochOrder(count: 9, seed: 4, shuffles: true)
        func trained(by makePass: (LearningTask) -> (any MiniBatchPass)?) throws -> [Float] {
          let task = LearningTask(
            architecture: architecture, hyperparameters: hyperparameters,
            parameters: Buffer(someParameters(of: architecture)),
            samples: SampleStore(someSamples(9, for: architecture)), capacity: 1, seed: 1)
          let pass = try #require(makePass(task))
          pass.load()
          let count = pass.learn(
            order.samples, miniBatchSize: 1, learningRate: 0.05, updateCount: 3)
          #expect(count == 12)
          pass.collect()
          return task.parameters.strip.scalars().array()
        }
        let registers = try trained { RegisterPass($0) }
        #expect(try trained { RowPass<F1>($0) } == registers)
        withExtendedLifetime(order) {}
      }
    }
  }

  @Test(
    "rows and blocks learn the same from every mini-batch, to rounding, for random networks",
    arguments: 0..<40)
  func rowsAndBlocks(seed: UInt64) {
    var generator = SeededGenerator(seed: seed, stream: .data)
    let hidden = (0..<generator.index(below: 4)).map { _ in 1 + generator.index(below: 10) }
    let functions = ActivationFunction.allCases.filter { $0 != .softmax }
    let function = functions[generator.index(below: functions.count)]
    let ending = Ending.all[generator.index(below: Ending.all.count)]
    let architecture = network(
      1 + generator.index(below: 6), hidden: hidden, function,
      outputs: 1 + generator.index(below: 4), ending.activation)
    let size = 1 + generator.index(below: 15)
    let set = someSamples(2 * size + generator.index(below: 3), for: architecture, seed: seed)
    let hyperparameters = Hyperparameters(
      loss: ending.loss, optimizer: .gradientDescent, learningRate: 0.01, miniBatchSize: size)
    func trained(capacity: Int) -> [Float] {
      let trainer = Trainer(
        parameters: someParameters(of: architecture), trainingSet: set,
        hyperparameters: hyperparameters, seed: 3, capacity: capacity)
      for _ in 0..<2 { trainer.runEpoch() }
      return trainer.parameters.values
    }
    let (rows, blocks) = (trained(capacity: size), trained(capacity: 16))
    #expect(areClose(rows, blocks.map(Double.init), within: 1e-5))
  }
}
