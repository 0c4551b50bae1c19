import NeuralNetwork

extension Hyperparameters {
  /// Reads the section `training`; a constant that the optimiser or schedule does not have is a
  /// mistake.
  init(
    _ document: ScenarioDocument, rule: LearningRule, loss: Loss
  ) throws(ScenarioError) {
    let usualRate: Float = rule == .backpropagation ? 0.1 : 1
    let usualSize = rule == .backpropagation ? 10 : 1
    self.init(
      loss: loss, optimizer: try Optimizer(document, rule: rule),
      learningRate: try document.number("training.learning-rate", in: 1e-6...1000).map { Float($0) }
        ?? usualRate,
      miniBatchSize: try document.wholeNumber("training.mini-batch-size", in: 1...100_000)
        ?? usualSize)
    self.rule = rule
    schedule = try LearningRateSchedule(document)
    shuffles =
      try document.choice("training.order", ScenarioNames.orders) ?? (rule == .backpropagation)
    penalty = Penalty(
      l1: Float(try document.number("training.l1", in: 0...1000) ?? 0),
      l2: Float(try document.number("training.l2", in: 0...1000) ?? 0))
    dropout = Float(try document.number("training.dropout", in: 0...0.95) ?? 0)
  }
}

extension Optimizer {
  fileprivate init(_ document: ScenarioDocument, rule: LearningRule) throws(ScenarioError) {
    let kind = try document.choice("training.optimizer", ScenarioNames.optimizers) ?? .sgd
    guard rule == .backpropagation || kind == .sgd else {
      throw document.error(
        "training.optimizer", "the rule '\(rule.rawValue)' changes the weights itself",
        suggestion: "leave training.optimizer out")
    }
    let owners: [(key: String, kinds: [OptimizerKind])] = [
      ("momentum", [.momentum, .nesterov]), ("decay", [.rmsprop]), ("beta1", [.adam, .adamw]),
      ("beta2", [.adam, .adamw]), ("epsilon", [.adagrad, .rmsprop, .adam, .adamw]),
      ("weight-decay", [.adamw]),
    ]
    for owner in owners where !owner.kinds.contains(kind) {
      try document.refuse("training.\(owner.key)", "the optimizer '\(kind.rawValue)'")
    }
    func constant(
      _ key: String, _ usual: Float, in range: ClosedRange<Double> = 0...0.9999
    ) throws(ScenarioError) -> Float {
      try document.number("training.\(key)", in: range).map { Float($0) } ?? usual
    }
    func epsilon(_ usual: Float) throws(ScenarioError) -> Float {
      try constant("epsilon", usual, in: 1e-12...1)
    }
    let beta2: ClosedRange<Double> = 0...0.99999
    switch kind {
    case .sgd: self = .gradientDescent
    case .momentum: self = .momentum(momentum: try constant("momentum", 0.9))
    case .nesterov: self = .nesterov(momentum: try constant("momentum", 0.9))
    case .adagrad: self = .adaGrad(epsilon: try epsilon(1e-10))
    case .rmsprop:
      self = .rmsProp(decay: try constant("decay", 0.99), epsilon: try epsilon(1e-8))
    case .adam:
      self = .adam(
        beta1: try constant("beta1", 0.9), beta2: try constant("beta2", 0.999, in: beta2),
        epsilon: try epsilon(1e-8))
    case .adamw:
      self = .adamW(
        beta1: try constant("beta1", 0.9), beta2: try constant("beta2", 0.999, in: beta2),
        epsilon: try epsilon(1e-8), weightDecay: try constant("weight-decay", 0.01, in: 0...1))
    }
  }
}

extension LearningRateSchedule {
  fileprivate init(_ document: ScenarioDocument) throws(ScenarioError) {
    let kind = try document.choice("training.schedule", ScenarioNames.schedules) ?? .constant
    let owners: [(key: String, kinds: [ScheduleKind])] = [
      ("schedule-factor", [.step, .exponential]), ("schedule-epochs", [.step, .cosine]),
      ("final-learning-rate", [.cosine]),
    ]
    for owner in owners where !owner.kinds.contains(kind) {
      try document.refuse("training.\(owner.key)", "the schedule '\(kind.rawValue)'")
    }
    let factor = try document.number("training.schedule-factor", in: 0...1)
    let epochs =
      try document.wholeNumber("training.schedule-epochs", in: 1...1_000_000_000) ?? 100
    switch kind {
    case .constant: self = .constant
    case .step: self = .step(factor: factor ?? 0.5, everyEpochs: epochs)
    case .exponential: self = .exponential(factor: factor ?? 0.99)
    case .cosine:
      let final = try document.number("training.final-learning-rate", in: 0...1000) ?? 0
      self = .cosine(finalLearningRate: final, totalEpochs: epochs)
    }
  }
}

extension StopRule {
  /// Reads the section `stop`.
  static func rules(_ document: ScenarioDocument) throws(ScenarioError) -> [StopRule] {
    let patience = 1...1_000_000
    return [
      try document.wholeNumber("stop.epochs", in: 1...1_000_000_000).map { .epochs($0) },
      try document.number("stop.loss", in: 1e-30...1e30).map { .loss(Float($0)) },
      try document.number("stop.accuracy", in: 0...1).map { .accuracy(Float($0)) },
      try document.wholeNumber("stop.plateau", in: patience).map { .plateau(epochs: $0) },
      try document.wholeNumber("stop.patience", in: patience).map { .earlyStopping(patience: $0) },
      try document.number("stop.seconds", in: 0.1...1_000_000).map { .seconds($0) },
    ].compactMap(\.self)
  }
}
