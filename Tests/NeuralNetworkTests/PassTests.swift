import NeuralNetwork
import TestSupport
import Testing

@testable import NeuralNetwork

/// The same mini-batches by each way of training must be the same descent.
@Suite struct PassTests {
  @Test(
    "networks over a plane have the same bits in registers, in one loop and in rows",
    arguments: ActivationFunction.allCases.filter { $0 != .softmax },
    [
      (1, 1, 1), (2, 3, 1), (2, 4, 1), (2, 5, 1), (2, 3, 7), (1, 9, 4), (2, 8, 10), (2, 13, 3),
      (2, 20, 15),
    ])
  func specialPasses(
    hidden: ActivationFunction, shape: (inputs: Int, width: Int, miniBatch: Int)
  ) throws {
    for ending in Ending.all where ending.activation != .softmax {
      let architecture = network(
        shape.inputs, hidden: [shape.width], hidden, ending.activation)
      let order = EpochOrder(count: 23, seed: 4, shuffles: true)
      func trained(by makePass: (LearningTask) -> (any MiniBatchPass)?) -> [Float]? {
        let task = LearningTask(
          architecture: architecture,
          hyperparameters: Hyperparameters(
            loss: ending.loss, optimizer: .gradientDescent, learningRate: 0.05,
            miniBatchSize: shape.miniBatch),
          parameters: Buffer(someParameters(of: architecture)),
          samples: SampleStore(someSamples(23, for: architecture)), capacity: shape.miniBatch,
          seed: 1)
        guard let pass = makePass(task) else { return nil }
        pass.load()
        let count = pass.learn(
          order.samples, miniBatchSize: shape.miniBatch, learningRate: 0.05, updateCount: 3)
        #expect(count == 3 + (22 + shape.miniBatch) / shape.miniBatch)
        pass.collect()
        return task.parameters.strip.scalars().array()
      }
      let rows = trained { task -> (any MiniBatchPass)? in
        if task.capacity == 1 { return RowPass<F1>(task) }
        return RowPass<F4>(task)
      }
      #expect(trained { PlanePass($0) } == rows)
      let registers = trained { RegisterPass($0) }
      #expect(registers == (shape.miniBatch == 1 && shape.width <= 4 ? rows : nil))
      withExtendedLifetime(order) {}
    }
  }

  @Test("only networks over a plane are trained as such")
  func others() {
    let shapes = [
      network(3, hidden: [4]), network(2), network(2, hidden: [4, 4]),
      network(2, hidden: [4], outputs: 2), network(2, hidden: [4], .tanh, outputs: 3, .softmax),
    ]
    for architecture in shapes {
      let activation = architecture.layers[architecture.layers.count - 1].activation
      let task = LearningTask(
        architecture: architecture,
        hyperparameters: Hyperparameters(
          loss: activation == .softmax ? .softmaxCrossEntropy : .binaryCrossEntropy,
          optimizer: .gradientDescent, learningRate: 0.1, miniBatchSize: 1),
        parameters: Buffer(someParameters(of: architecture)),
        samples: SampleStore(someSamples(3, for: architecture)), capacity: 1, seed: 1)
      #expect(PlanePass(task) == nil && RegisterPass(task) == nil)
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
