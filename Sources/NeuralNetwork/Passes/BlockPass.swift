/// Trains mini-batches with samples in the lanes: for any optimiser, with penalty and dropout.
final class BlockPass<L: Lane>: MiniBatchPass {
  private let task: LearningTask
  private let backward: BackwardPass<L>
  private let gradient: Buffer<F4>
  private let optimizerMemory: Buffer<F4>
  private let isWeight: Buffer<F4>
  private let rule: any OptimizerRule
  private let isPlainDescent: Bool
  private var dropout: Dropout?

  /// Allocates all memory that training takes.
  init(_ task: LearningTask) {
    self.task = task
    let hyperparameters = task.hyperparameters
    let count = task.parameters.strip.count
    gradient = Buffer(repeating: F4(0), count: count)
    backward = BackwardPass(
      task.architecture, task.parameters, gradient, capacity: task.capacity,
      rule: hyperparameters.rule, hasDropout: hyperparameters.dropout > 0)
    rule = hyperparameters.optimizer.rule
    optimizerMemory = Buffer(repeating: F4(0), count: count * rule.memoryPerParameter)
    isWeight = Buffer(weightsOf: task.architecture)
    isPlainDescent = hyperparameters.isPlainDescent
    dropout = Dropout(probability: hyperparameters.dropout, seed: task.seed)
  }

  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    var number = updateCount
    samples.forEachMiniBatch(of: miniBatchSize) { miniBatch in
      task.samples.gather(miniBatch, into: backward.workspace)
      dropout?.draw(for: backward.workspace, sampleCount: miniBatch.count)
      number += 1
      update(sampleCount: miniBatch.count, learningRate, number: number)
    }
    return number
  }

  /// Updates the parameters once from the samples that have been gathered.
  private func update(sampleCount: Int, _ learningRate: Float, number: Int) {
    let hyperparameters = task.hyperparameters
    guard !isPlainDescent else {
      let descent = Descent(rate: learningRate / Float(sampleCount))
      return backward.run(loss: hyperparameters.loss, sampleCount: sampleCount, sink: descent)
    }
    backward.run(loss: hyperparameters.loss, sampleCount: sampleCount, sink: GradientSums())
    var divisor = sampleCount
    if hyperparameters.penalty != .none {
      hyperparameters.penalty.add(
        to: gradient.strip, parameters: task.parameters.strip, isWeight: isWeight.strip,
        sampleCount: sampleCount)
      divisor = 1
    }
    rule.apply(
      OptimizerUpdate(
        parameters: task.parameters.strip, isWeight: isWeight.strip, gradients: gradient.strip,
        memory: optimizerMemory.strip, sampleCount: divisor, learningRate: learningRate,
        number: number))
  }

  func load() {}
  func collect() {}

  var memory: PassMemory {
    get {
      PassMemory(
        optimizer: optimizerMemory.strip.scalars().array(), dropout: dropout?.generator)
    }
    set {
      optimizerMemory.strip.scalars().assign(newValue.optimizer)
      if let generator = newValue.dropout { dropout?.generator = generator }
    }
  }
}
