/// The parameters of a trainer and what changes them: gradients of a mini-batch, then the optimiser.
final class Learner {
  /// The weights and biases, in the order of `Parameters.values`, padded to whole lanes.
  ///
  /// They are up to date after `collectParameters()`.
  let parameters: Buffer<F4>
  /// Whether a row pass has newer ones.
  private var rowsAreNewer = false
  private let gradient: Buffer<F4>
  private let memory: Buffer<F4>
  private let samples: SampleStore
  private let pass: Pass
  private let rule: any OptimizerRule
  private let isWeight: Buffer<F4>
  private let parameterCount: Int
  private let hyperparameters: Hyperparameters
  private let isPlainDescent: Bool
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
    samples = SampleStore(set, hasRows: pass.takesRows)
    isWeight = Buffer(weightsOf: architecture)
    parameterCount = start.values.count
    self.hyperparameters = hyperparameters
    isPlainDescent = hyperparameters.isPlainDescent
    loadRows()
  }

  /// Updates the parameters once for each mini-batch of the samples, the last one perhaps shorter.
  ///
  /// - Returns: `updateCount`, of the whole run, and as many more as there were updates.
  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    switch pass {
    case .registers(let pass):
      rowsAreNewer = true
      pass.learn(samples, of: self.samples, learningRate: learningRate)
      return updateCount + samples.count
    case .row(let pass):
      rowsAreNewer = true
      return pass.learn(
        samples, of: self.samples, miniBatchSize, loss: hyperparameters.loss,
        learningRate: learningRate, updateCount)
    case .rows(let pass):
      rowsAreNewer = true
      return pass.learn(
        samples, of: self.samples, miniBatchSize, loss: hyperparameters.loss,
        learningRate: learningRate, updateCount)
    case .single(let pass): return learn(samples, miniBatchSize, learningRate, updateCount, pass)
    case .blocks(let pass): return learn(samples, miniBatchSize, learningRate, updateCount, pass)
    }
  }

  private func learn<L: Lane>(
    _ samples: Strip<Int32>, _ miniBatchSize: Int, _ learningRate: Float,
    _ earlierCount: Int, _ pass: BackwardPass<L>
  ) -> Int {
    var updateCount = earlierCount
    var start = 0
    while start < samples.count {
      let end = min(start + miniBatchSize, samples.count)
      self.samples.gather(samples[start..<end], into: pass.workspace)
      dropout?.draw(for: pass.workspace, sampleCount: end - start)
      updateCount += 1
      if isPlainDescent {
        let descent = Descent(rate: learningRate / Float(end - start))
        pass.run(loss: hyperparameters.loss, sampleCount: end - start, sink: descent)
      } else {
        pass.run(loss: hyperparameters.loss, sampleCount: end - start, sink: GradientSums())
        update(sampleCount: end - start, learningRate, number: updateCount)
      }
      start = end
    }
    return updateCount
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

  /// Brings `parameters` up to date.
  func collectParameters() {
    guard rowsAreNewer else { return }
    rowsAreNewer = false
    switch pass {
    case .registers(let pass): pass.store(parameters.strip.scalars())
    case .row(let pass): pass.store(parameters.strip.scalars())
    case .rows(let pass): pass.store(parameters.strip.scalars())
    case .single, .blocks: break
    }
  }

  private func loadRows() {
    rowsAreNewer = false
    switch pass {
    case .registers(let pass): pass.load(parameters.strip.scalars())
    case .row(let pass): pass.load(parameters.strip.scalars())
    case .rows(let pass): pass.load(parameters.strip.scalars())
    case .single, .blocks: break
    }
  }

  /// The weights and biases.
  var parameterValues: [Float] {
    collectParameters()
    return parameters.strip.scalars()[0..<parameterCount].array()
  }

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
    loadRows()
  }
}

/// What the lanes of a run are, chosen once, outside of all loops.
private enum Pass {
  /// Neurons of a network so small that it fits the registers, one sample at a time.
  case registers(RegisterPass)
  /// Neurons, one sample at a time.
  case row(RowPass<F1>)
  /// Neurons, some samples at a time.
  case rows(RowPass<F4>)
  /// Nothing: one sample at a time, for any optimiser.
  case single(BackwardPass<F1>)
  /// Samples.
  case blocks(BackwardPass<F4>)

  /// Whether it takes its samples row by row.
  var takesRows: Bool {
    switch self {
    case .registers, .row, .rows: true
    case .single, .blocks: false
    }
  }

  init(
    _ architecture: Architecture, _ parameters: Buffer<F4>, _ gradient: Buffer<F4>,
    _ hyperparameters: Hyperparameters, capacity: Int
  ) {
    let (rule, hasDropout) = (hyperparameters.rule, hyperparameters.dropout > 0)
    if hyperparameters.isPlainDescent, capacity == 1,
      let pass = RegisterPass(architecture, hyperparameters)
    {
      self = .registers(pass)
      return
    }
    guard !hyperparameters.isPlainDescent || capacity > RowPass<F4>.largestCapacity else {
      self =
        capacity == 1
        ? .row(RowPass(architecture, capacity: capacity, rule: rule))
        : .rows(RowPass(architecture, capacity: capacity, rule: rule))
      return
    }
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

extension Hyperparameters {
  /// Whether an update is nothing but θ ← θ − η g with the gradient of the loss.
  fileprivate var isPlainDescent: Bool {
    optimizer == .gradientDescent && penalty == .none && dropout == 0
  }
}
