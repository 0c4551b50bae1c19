import Datasets
public import NeuralNetwork

extension Experiment {
  /// What a run of this experiment goes on with after an edit: the changed experiment, and the
  /// state that a trainer of it starts from.
  ///
  /// The state stays at its place in the run. Two edits begin the running epoch anew: another size
  /// of mini-batches and other samples. The order of the samples stays unless their number changes.
  /// The optimiser remembers what it knew of the parameters that are still there; another optimiser
  /// begins with an empty memory.
  ///
  /// - Precondition: `state` is one of a trainer of this experiment.
  public func applying(
    _ edit: TrainingEdit, to state: TrainerState
  ) throws(EditRefusal) -> (experiment: Experiment, state: TrainerState) {
    let (changed, next) = try changed(by: edit, to: state)
    guard changed != self || next != state else { throw EditRefusal("that changes nothing") }
    return (changed, next)
  }

  /// The same, where an edit that changes nothing is no mistake.
  package func changed(
    by edit: TrainingEdit, to state: TrainerState
  ) throws(EditRefusal) -> (experiment: Experiment, state: TrainerState) {
    if case .together(let edits) = edit {
      var result = (experiment: self, state: state)
      for edit in edits { result = try result.experiment.changed(by: edit, to: result.state) }
      return result
    }
    let parameters = Parameters(architecture: architecture, values: state.parameters)
    var changed = self
    let change = try changed.make(edit, parameters)
    return (changed, changed.state(after: change, of: self, state))
  }

  /// The experiment after an edit that doesn't ask what has been learned: of data or settings.
  ///
  /// It stays as it is after any other edit, and after one that is refused.
  public func foreseeing(_ edit: TrainingEdit) -> Experiment {
    var changed = self
    switch edit {
    case .setTrainingSamples, .setData, .setSeed, .setLearningRate, .setMiniBatchSize,
      .setOptimizer, .setLoss, .setPenalty, .setDropout, .setSchedule:
      let isMade = (try? changed.make(edit, initialParameters)) != nil
      return isMade ? changed : self
    default: return self
    }
  }

  /// Whether an edit of the settings makes sense here.
  public func accepts(_ edit: TrainingEdit) -> Bool {
    var changed = self
    return (try? changed.make(edit, initialParameters)) != nil
  }

  /// Changes the experiment as an edit says, and says what becomes of the parameters.
  private mutating func make(
    _ edit: TrainingEdit, _ parameters: Parameters
  ) throws(EditRefusal) -> NetworkChange {
    switch edit {
    case .setParameter, .setNeuron, .drawNeuron:
      return NetworkChange(setting: try settingValues(edit, parameters))
    case .addNeuron, .removeNeuron, .addLayer, .removeLayer:
      let change = try changeOfShape(edit, parameters)
      take(change)
      return change
    case .setFrozen(let place, let isFrozen):
      try check(place)
      setFrozen(place, isFrozen)
    case .setParameterFrozen(let neuron, let input, let isFrozen):
      let place = ParameterPlace(neuron, input: input)
      try check(place)
      setFrozen(place, isFrozen)
    case .setActivation(let layer, let activation):
      try setActivation(activation, ofLayer: layer)
      initialParameters = Parameters(
        architecture: scenario.architecture, values: initialParameters.values)
      return NetworkChange(
        setting: Parameters(architecture: architecture, values: parameters.values))
    case .setTrainingSamples(let samples): try setTrainingSamples(samples)
    case .setData(let recipe, let seed): try setSource(.generated(recipe), seed: seed)
    case .setSeed(let seed):
      scenario.take(seed: seed)
      try setSource(scenario.source, seed: seed)
    case .together: break
    case .setLearningRate, .setMiniBatchSize, .setOptimizer, .setLoss, .setPenalty, .setDropout,
      .setSchedule:
      scenario.hyperparameters = try hyperparameters.changed(by: edit, in: self)
    }
    return NetworkChange(setting: parameters)
  }

  /// The state with which the changed run goes on, where another experiment has left off.
  private func state(
    after change: NetworkChange, of old: Experiment, _ state: TrainerState
  ) -> TrainerState {
    var next = makeTrainer().state
    next.epoch = state.epoch
    next.updateCount = state.updateCount
    next.parameters = change.parameters.values
    let sizes = [old, self].map { min($0.hyperparameters.miniBatchSize, $0.trainingSet.count) }
    if sizes[0] == sizes[1], old.trainingSet == trainingSet { next.shownCount = state.shownCount }
    if old.hyperparameters.optimizer.name == hyperparameters.optimizer.name {
      next.optimizerMemory = change.origins.carriedMemory(state.optimizerMemory)
      next.memoryStart = state.memoryStart
    } else {
      next.memoryStart = state.updateCount
    }
    if state.order.count == next.order.count {
      (next.order, next.generator) = (state.order, state.generator)
    }
    if next.dropoutGenerator != nil, let generator = state.dropoutGenerator {
      next.dropoutGenerator = generator
    }
    return next
  }

  /// Takes a network of another shape on, which has no other beginning than this.
  private mutating func take(_ change: NetworkChange) {
    scenario.hiddenLayers = Array(change.parameters.architecture.layers.dropLast())
    scenario.start = nil
    initialParameters = change.parameters
    frozenParameters = change.origins.carried(frozenParameters)
  }
}
