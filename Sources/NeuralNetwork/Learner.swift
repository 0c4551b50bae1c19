/// The parameters of a trainer, and the pass that changes them.
final class Learner {
  private let task: LearningTask
  private let pass: FastestPass
  private let parameterCount: Int
  /// The parameters that no update changes, in the order of `Parameters.values`.
  private let frozen: [Int]
  /// Whether the pass has newer parameters than the task.
  private var isBehind = false

  /// Allocates all memory that training takes, for mini-batches of up to `capacity` samples.
  init(
    _ start: Parameters, _ set: LabeledSet, _ hyperparameters: Hyperparameters, capacity: Int,
    seed: UInt64, frozen: [Int]
  ) {
    let architecture = start.architecture
    precondition(hyperparameters.miniBatchSize > 0, "a mini-batch has a sample")
    architecture.checkShape(of: set)
    architecture.checkTrainable(with: hyperparameters.loss)
    architecture.checkTrainable(by: hyperparameters.rule)
    task = LearningTask(
      architecture: architecture, hyperparameters: hyperparameters, parameters: Buffer(start),
      samples: SampleStore(set), capacity: capacity, seed: seed)
    pass = FastestPass(task)
    parameterCount = start.values.count
    self.frozen = frozen
    pass.load()
  }

  /// Updates the parameters once for each mini-batch of the samples, the last one perhaps shorter.
  ///
  /// - Returns: `updateCount`, of the whole run, and as many more as there were updates.
  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    guard frozen.isEmpty else {
      return learnHolding(
        samples, miniBatchSize: miniBatchSize, learningRate: learningRate, updateCount: updateCount)
    }
    isBehind = true
    return pass.learn(samples, miniBatchSize, learningRate, updateCount: updateCount)
  }

  /// Takes back what each update does to the frozen parameters, and to what is remembered of them.
  private func learnHolding(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    var number = updateCount
    samples.forEachMiniBatch(of: miniBatchSize) { miniBatch in
      let (before, memory) = (parameterValues, pass.memory.optimizer)
      isBehind = true
      number = pass.learn(miniBatch, miniBatchSize, learningRate, updateCount: number)
      var (after, changed) = (parameterValues, pass.memory)
      let paddedCount = task.parameters.strip.count * F4.width
      for index in frozen {
        after[index] = before[index]
        for place in stride(from: index, to: memory.count, by: paddedCount) {
          changed.optimizer[place] = memory[place]
        }
      }
      restore(parameters: after, memory: changed)
    }
    return number
  }

  /// Where the weights and biases lie, in the order of `Parameters.values`, padded to whole lanes;
  /// they are as they were when they were last collected.
  var parameters: Buffer<F4> { task.parameters }

  /// Brings `parameters` up to date.
  func collect() {
    if isBehind { pass.collect() }
    isBehind = false
  }

  /// The weights and biases as they are now.
  var parameterValues: [Float] {
    collect()
    return parameters.strip.scalars()[0..<parameterCount].array()
  }

  /// What the run remembers besides.
  var memory: PassMemory { pass.memory }

  /// Goes back to earlier values.
  func restore(parameters values: [Float], memory: PassMemory) {
    task.parameters.strip.scalars()[0..<parameterCount].assign(values)
    pass.memory = memory
    pass.load()
    isBehind = false
  }
}
