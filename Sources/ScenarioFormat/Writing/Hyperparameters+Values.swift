import NeuralNetwork

extension Hyperparameters {
  /// The section `training`, by the paths of its keys.
  var values: [String: String] {
    var values = [
      "rule": ScenarioNames.rules.first { $0.value == rule }?.name ?? rule.rawValue,
      "loss": ScenarioNames.name(of: loss), "learning-rate": ExactNumber.text(learningRate),
      "mini-batch-size": "\(miniBatchSize)",
      "order": ScenarioNames.orders.first { $0.value == shuffles }?.name ?? "shuffled",
      "l1": ExactNumber.text(penalty.l1), "l2": ExactNumber.text(penalty.l2),
      "dropout": ExactNumber.text(dropout),
    ]
    if rule == .backpropagation { values.merge(optimizer.values) { $1 } }
    values.merge(schedule.values) { $1 }
    return Dictionary(uniqueKeysWithValues: values.map { ("training." + $0.key, $0.value) })
  }
}

extension Optimizer {
  fileprivate var values: [String: String] {
    var values = ["optimizer": name]
    switch self {
    case .gradientDescent: break
    case .momentum(let momentum), .nesterov(let momentum):
      values["momentum"] = ExactNumber.text(momentum)
    case .adaGrad(let epsilon): values["epsilon"] = ExactNumber.text(epsilon)
    case .rmsProp(let decay, let epsilon):
      values["decay"] = ExactNumber.text(decay)
      values["epsilon"] = ExactNumber.text(epsilon)
    case .adam(let beta1, let beta2, let epsilon):
      values["beta1"] = ExactNumber.text(beta1)
      values["beta2"] = ExactNumber.text(beta2)
      values["epsilon"] = ExactNumber.text(epsilon)
    case .adamW(let beta1, let beta2, let epsilon, let weightDecay):
      values["beta1"] = ExactNumber.text(beta1)
      values["beta2"] = ExactNumber.text(beta2)
      values["epsilon"] = ExactNumber.text(epsilon)
      values["weight-decay"] = ExactNumber.text(weightDecay)
    }
    return values
  }
}

extension LearningRateSchedule {
  fileprivate var values: [String: String] {
    switch self {
    case .constant: ["schedule": "constant"]
    case .step(let factor, let epochs):
      [
        "schedule": "step", "schedule-factor": ExactNumber.text(factor),
        "schedule-epochs": "\(epochs)",
      ]
    case .exponential(let factor):
      ["schedule": "exponential", "schedule-factor": ExactNumber.text(factor)]
    case .cosine(let final, let epochs):
      [
        "schedule": "cosine", "final-learning-rate": ExactNumber.text(final),
        "schedule-epochs": "\(epochs)",
      ]
    }
  }
}
