/// The parameters of a trainer and what changes them: gradients of a mini-batch, then the optimiser.
final class Learner {
  /// The weights and biases, in the order of `Parameters.values`, padded to whole lanes.
  let parameters: Buffer<F4>
  private let gradient: Buffer<F4>
  private let memory: Buffer<F4>
  private let samples: SampleStore
  private let pass: Pass
  private let rule: any OptimizerRule
  private let parameterCount: Int
  private let hyperparameters: Hyperparameters

  /// The lane width is chosen once, outside of all loops.
  private enum Pass {
    case single(BackwardPass<F1>)
    case blocks(BackwardPass<F4>)
  }

  /// Allocates all memory that training takes, for mini-batches of up to `capacity` samples.
  init(
    _ start: Parameters, _ set: LabeledSet, _ hyperparameters: Hyperparameters, capacity: Int
  ) {
    let architecture = start.architecture
    precondition(hyperparameters.miniBatchSize > 0, "a mini-batch has a sample")
    architecture.checkShape(of: set)
    architecture.checkTrainable(with: hyperparameters.loss)
    let parameters = Buffer(start)
    let gradient = Buffer(repeating: F4(0), count: parameters.strip.count)
    pass =
      capacity == 1
      ? .single(BackwardPass(architecture, parameters, gradient, capacity: capacity))
      : .blocks(BackwardPass(architecture, parameters, gradient, capacity: capacity))
    self.parameters = parameters
    self.gradient = gradient
    rule = hyperparameters.optimizer.rule
    memory = Buffer(
      repeating: F4(0), count: parameters.strip.count * rule.memoryPerParameter)
    samples = SampleStore(set)
    parameterCount = start.values.count
    self.hyperparameters = hyperparameters
  }

  /// Updates the parameters once for each mini-batch of the samples, the last one perhaps shorter.
  ///
  /// `updateCount` counts all updates of the run.
  func learn(_ samples: Strip<Int32>, miniBatchSize: Int, updateCount: inout Int) {
    switch pass {
    case .single(let pass): learn(samples, miniBatchSize, &updateCount, pass)
    case .blocks(let pass): learn(samples, miniBatchSize, &updateCount, pass)
    }
  }

  private func learn<L: Lane>(
    _ samples: Strip<Int32>, _ miniBatchSize: Int, _ updateCount: inout Int, _ pass: BackwardPass<L>
  ) {
    var start = 0
    while start < samples.count {
      let end = min(start + miniBatchSize, samples.count)
      self.samples.gather(samples[start..<end], into: pass.workspace)
      pass.run(loss: hyperparameters.loss, sampleCount: end - start)
      updateCount += 1
      rule.apply(
        OptimizerUpdate(
          parameters: parameters.strip, gradients: gradient.strip, memory: memory.strip,
          sampleCount: end - start, learningRate: hyperparameters.learningRate,
          number: updateCount))
      start = end
    }
  }

  /// The weights and biases.
  var parameterValues: [Float] { parameters.strip.scalars()[0..<parameterCount].array() }

  /// What the optimiser remembers.
  var optimizerMemory: [Float] { memory.strip.scalars().array() }

  /// Goes back to earlier values.
  func restore(parameters values: [Float], optimizerMemory: [Float]) {
    parameters.strip.scalars()[0..<parameterCount].assign(values)
    memory.strip.scalars().assign(optimizerMemory)
  }
}
