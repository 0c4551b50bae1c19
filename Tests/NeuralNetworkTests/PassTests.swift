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
        let registers = try #require(RegisterPass(architecture, hyperparameters))
        let rows = RowPass<F1>(architecture, capacity: 1, rule: .backpropagation)
        let set = someSamples(9, for: architecture)
        let store = SampleStore(set, hasRows: true)
        let start = Buffer(someParameters(of: architecture))
        let (first, second) = (
          Buffer(someParameters(of: architecture)), Buffer(someParameters(of: architecture))
        )
        registers.load(start.strip.scalars())
        rows.load(start.strip.scalars())
        let order = EpochOrder(count: 9, seed: 4, shuffles: true)
        registers.learn(order.samples, of: store, learningRate: 0.05)
        let count = rows.learn(
          order.samples, of: store, 1, loss: loss, learningRate: 0.05, 0)
        registers.store(first.strip.scalars())
        rows.store(second.strip.scalars())
        #expect(count == 9)
        #expect(first.strip.scalars().array() == second.strip.scalars().array())
        withExtendedLifetime((order, start)) {}
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
