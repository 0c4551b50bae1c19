/// The parameters of a trainer and what changes them: gradients of a mini-batch, then the optimiser.
final class Learner {
  /// The weights and biases, in the order of `Parameters.values`, padded to whole lanes.
  let parameters: Buffer<F4>
  private let gradient: Buffer<F4>
  private let memory: Buffer<F4>
  private let samples: SampleStore
  private let pass: Pass
  private let rule: any OptimizerRule
  private let isWeight: Buffer<F4>
  private let parameterCount: Int
  private let hyperparameters: Hyperparameters
  private var dropout: Dropout?

  /// Allocates all memory that training takes, for mini-batches of up to `capacity` samples.
  init(
    _ start: Parameters, _ set: LabeledSet, _ hyperparameters: Hyperparameters, capacity: Int,
    seed: UInt64
  ) {
    let architecture = start.architecture
    precondition(hyperparameters.miniBatchSize > 0, "a mini-batch has a sample")
    architecture.checkShape(of: set)
    architecture.checkTrainable(with: hyperparameters.loss)
    architecture.checkTrainable(by: hyperparameters.rule)
    let parameters = Buffer(start)
    let gradient = Buffer(repeating: F4(0), count: parameters.strip.count)
    dropout = Dropout(probability: hyperparameters.dropout, seed: seed)
    pass = Pass(architecture, parameters, gradient, hyperparameters, capacity: capacity)
    self.parameters = parameters
    self.gradient = gradient
    rule = hyperparameters.optimizer.rule
    memory = Buffer(
      repeating: F4(0), count: parameters.strip.count * rule.memoryPerParameter)
    samples = SampleStore(set)
    isWeight = Buffer(weightsOf: architecture)
    parameterCount = start.values.count
    self.hyperparameters = hyperparameters
  }

  /// Updates the parameters once for each mini-batch of the samples, the last one perhaps shorter.
  ///
  /// `updateCount` counts all updates of the run.
  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: inout Int
  ) {
    switch pass {
    case .single(let pass): learn(samples, miniBatchSize, learningRate, &updateCount, pass)
    case .blocks(let pass): learn(samples, miniBatchSize, learningRate, &updateCount, pass)
    }
  }

  private func learn<L: Lane>(
    _ samples: Strip<Int32>, _ miniBatchSize: Int, _ learningRate: Float,
    _ updateCount: inout Int, _ pass: BackwardPass<L>
  ) {
    var start = 0
    while start < samples.count {
      let end = min(start + miniBatchSize, samples.count)
      self.samples.gather(samples[start..<end], into: pass.workspace)
      dropout?.draw(for: pass.workspace, sampleCount: end - start)
      pass.run(loss: hyperparameters.loss, sampleCount: end - start)
      updateCount += 1
      update(sampleCount: end - start, learningRate, number: updateCount)
      start = end
    }
  }

  /// Changes the parameters by the gradient and the penalty.
  private func update(sampleCount: Int, _ learningRate: Float, number: Int) {
    var divisor = sampleCount
    if hyperparameters.penalty != .none {
      hyperparameters.penalty.add(
        to: gradient.strip, parameters: parameters.strip, isWeight: isWeight.strip,
        sampleCount: sampleCount)
      divisor = 1
    }
    rule.apply(
      OptimizerUpdate(
        parameters: parameters.strip, isWeight: isWeight.strip, gradients: gradient.strip,
        memory: memory.strip, sampleCount: divisor, learningRate: learningRate, number: number))
  }

  /// The weights and biases.
  var parameterValues: [Float] { parameters.strip.scalars()[0..<parameterCount].array() }

  /// What the optimiser remembers.
  var optimizerMemory: [Float] { memory.strip.scalars().array() }

  /// The generator of the next mini-batches' dropout, if there is any.
  var dropoutGenerator: SeededGenerator? { dropout?.generator }

  /// Goes back to earlier values.
  func restore(
    parameters values: [Float], optimizerMemory: [Float], dropoutGenerator: SeededGenerator?
  ) {
    if let dropoutGenerator { dropout?.generator = dropoutGenerator }
    parameters.strip.scalars()[0..<parameterCount].assign(values)
    memory.strip.scalars().assign(optimizerMemory)
  }
}

/// The lane width of a run, chosen once, outside of all loops.
private enum Pass {
  case single(BackwardPass<F1>)
  case blocks(BackwardPass<F4>)

  init(
    _ architecture: Architecture, _ parameters: Buffer<F4>, _ gradient: Buffer<F4>,
    _ hyperparameters: Hyperparameters, capacity: Int
  ) {
    let (rule, hasDropout) = (hyperparameters.rule, hyperparameters.dropout > 0)
    self =
      capacity == 1
      ? .single(
        BackwardPass(
          architecture, parameters, gradient, capacity: capacity, rule: rule,
          hasDropout: hasDropout))
      : .blocks(
        BackwardPass(
          architecture, parameters, gradient, capacity: capacity, rule: rule,
          hasDropout: hasDropout))
  }
}
