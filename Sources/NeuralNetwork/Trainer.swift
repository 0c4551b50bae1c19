/// Trains one network: pure arithmetic, no clock, no thread.
///
/// Not `Sendable`: one owner, one queue.
///
/// The same architecture, data, hyperparameters, parameters and state give the same bits, always.
public final class Trainer {
  /// The samples that are learned.
  public let trainingSet: LabeledSet
  /// The settings of the run.
  public let hyperparameters: Hyperparameters
  /// How many epochs are complete.
  public var epoch: Int { progress.epoch }
  /// How many samples of the running epoch have been shown; 0 at an epoch's boundary.
  public var shownCount: Int { progress.shownCount }
  /// How many times the parameters have changed.
  public var updateCount: Int { progress.updateCount }

  /// How far training has come.
  private struct Progress {
    var epoch = 0
    var shownCount = 0
    var updateCount = 0
    /// The update count at which the optimiser's memory was empty.
    var memoryStart = 0
    var learningRate: Float = 0
  }

  private var progress = Progress()
  private let architecture: Architecture
  /// A mini-batch larger than the set means all of it.
  private let miniBatchSize: Int
  private let capacity: Int
  private let learner: Learner
  private let order: EpochOrder
  private let evaluation: Evaluation

  /// Creates a trainer at epoch 0; the weights and biases of frozen neurons, and frozen ones of
  /// others, stay as they are.
  ///
  /// Nothing is slower when none is frozen; else each mini-batch copies all parameters.
  ///
  /// - Precondition: what is frozen is there, the set's inputs and outputs are those of the
  ///   architecture, a mini-batch has a sample, the loss accepts the activation function of the
  ///   output layer, and only that is softmax.
  public convenience init(
    parameters: Parameters, trainingSet: LabeledSet, hyperparameters: Hyperparameters, seed: UInt64,
    frozen: Set<NeuronPlace> = [], frozenParameters: Set<ParameterPlace> = []
  ) {
    self.init(
      parameters: parameters, trainingSet: trainingSet, hyperparameters: hyperparameters,
      seed: seed, frozen: frozen, frozenParameters: frozenParameters, capacity: nil)
  }

  /// Creates a trainer that may take other mini-batches than those of an epoch.
  ///
  /// With a `capacity`, `update(miniBatch:)` takes that many samples, some of them perhaps
  /// repeated.
  package init(
    parameters: Parameters, trainingSet: LabeledSet, hyperparameters: Hyperparameters,
    seed: UInt64, frozen: Set<NeuronPlace> = [], frozenParameters: Set<ParameterPlace> = [],
    capacity: Int?
  ) {
    architecture = parameters.architecture
    self.trainingSet = trainingSet
    self.hyperparameters = hyperparameters
    miniBatchSize = max(1, min(hyperparameters.miniBatchSize, trainingSet.count))
    self.capacity = capacity ?? miniBatchSize
    learner = Learner(
      parameters, trainingSet, hyperparameters, capacity: self.capacity, seed: seed,
      frozen: architecture.parameterIndices(of: frozen, and: frozenParameters))
    order = EpochOrder(count: trainingSet.count, seed: seed, shuffles: hyperparameters.shuffles)
    evaluation = Evaluation(
      architecture: architecture, parameters: learner.parameters, keeping: .output)
    progress.learningRate = scheduledRate(epoch: 0)
  }

  /// The step length η of the running epoch.
  public var learningRate: Float { progress.learningRate }

  /// The weights and biases as they are now.
  public var parameters: Parameters {
    Parameters(architecture: architecture, values: learner.parameterValues)
  }

  /// The sample last shown, an index into the training set; nil at an epoch's boundary.
  public var currentSample: Int? {
    shownCount == 0 ? nil : Int(order.samples[shownCount - 1])
  }

  /// The sample that is shown next, an index into the training set.
  public var nextSample: Int { Int(order.samples[shownCount]) }

  /// Trains to the end of the running epoch: the whole next one from a boundary, else what is left
  /// of it.
  public func runEpoch() { run(to: trainingSet.count) }

  /// Trains to the end of the running mini-batch: one update.
  public func runMiniBatch() {
    run(to: min(startOfMiniBatch + miniBatchSize, trainingSet.count))
  }

  /// Shows one sample; with the last one of its mini-batch the parameters are updated.
  public func runSample() {
    let next = shownCount + 1
    if next >= trainingSet.count || next % miniBatchSize == 0 {
      runMiniBatch()
    } else {
      progress.shownCount = next
    }
  }

  /// Updates the parameters once, from chosen samples; the running epoch doesn't count it.
  ///
  /// - Precondition: there is a sample, and there are no more than a mini-batch or the capacity
  ///   has.
  package func update(miniBatch samples: [Int]) {
    precondition(
      !samples.isEmpty && samples.count <= capacity
        && samples.allSatisfy((0..<trainingSet.count).contains),
      "a mini-batch of samples of the set")
    let indices = Buffer(samples.map(Int32.init), filler: 0)
    progress.updateCount = learner.learn(
      indices.strip, miniBatchSize: capacity, learningRate: learningRate,
      updateCount: updateCount)
    withExtendedLifetime(indices) {}
  }

  /// The loss and accuracy of the network as it is now.
  ///
  /// - Precondition: the set's inputs and outputs are those of the architecture.
  public func metrics(on set: LabeledSet) -> Metrics {
    architecture.checkShape(of: set)
    learner.collect()
    return evaluation.metrics(on: set, loss: hyperparameters.loss)
  }

  /// Everything that the future depends on, to come back to.
  public var state: TrainerState {
    let memory = learner.memory
    return TrainerState(
      epoch: epoch, shownCount: shownCount, updateCount: updateCount,
      memoryStart: progress.memoryStart,
      parameters: learner.parameterValues, optimizerMemory: memory.optimizer,
      order: order.samples.array(), generator: order.generator,
      dropoutGenerator: memory.dropout)
  }

  /// Goes back to a state of the same run.
  ///
  /// - Precondition: the state has as many parameters and samples as the run.
  public func restore(_ state: TrainerState) {
    progress.epoch = state.epoch
    progress.shownCount = state.shownCount
    progress.updateCount = state.updateCount
    progress.memoryStart = state.memoryStart
    progress.learningRate = scheduledRate(epoch: state.epoch)
    learner.restore(
      parameters: state.parameters,
      memory: PassMemory(optimizer: state.optimizerMemory, dropout: state.dropoutGenerator))
    order.restore(state.order, generator: state.generator)
  }

  private func scheduledRate(epoch: Int) -> Float {
    hyperparameters.schedule.learningRate(initial: hyperparameters.learningRate, epoch: epoch)
  }

  /// How many samples of the running epoch have changed the parameters.
  private var startOfMiniBatch: Int { shownCount / miniBatchSize * miniBatchSize }

  /// Shows samples up to the end of a mini-batch; at the end of the epoch the next order is drawn.
  private func run(to end: Int) {
    var progress = progress
    let remembered = progress.updateCount - progress.memoryStart
    progress.updateCount =
      progress.memoryStart
      + learner.learn(
        order.samples[startOfMiniBatch..<end], miniBatchSize: miniBatchSize,
        learningRate: progress.learningRate, updateCount: remembered)
    progress.shownCount = end
    if end == trainingSet.count {
      progress.shownCount = 0
      progress.epoch += 1
      progress.learningRate = scheduledRate(epoch: progress.epoch)
      order.shuffle()
    }
    self.progress = progress
  }
}
