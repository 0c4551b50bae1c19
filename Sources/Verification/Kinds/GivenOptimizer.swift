import NeuralNetwork

/// An optimiser by name, with its constants.
struct GivenOptimizer: Decodable, Sendable {
  let name: String
  let learningRate: Double
  let momentum: Double?
  let decay: Double?
  let beta1: Double?
  let beta2: Double?
  let epsilon: Double?
  let weightDecay: Double?

  /// The engine's optimiser of this name.
  func optimizer() throws(CaseError) -> Optimizer {
    try Vocabulary.check(
      name, in: Vocabulary.optimizers, "optimizer", at: "given.optimizer.name")
    switch name {
    case "momentum": return .momentum(momentum: try constant(momentum, "momentum"))
    case "nesterov": return .nesterov(momentum: try constant(momentum, "momentum"))
    case "adaGrad": return .adaGrad(epsilon: try constant(epsilon, "epsilon"))
    case "rmsProp":
      return .rmsProp(
        decay: try constant(decay, "decay"), epsilon: try constant(epsilon, "epsilon"))
    case "adam":
      return .adam(
        beta1: try constant(beta1, "beta1"), beta2: try constant(beta2, "beta2"),
        epsilon: try constant(epsilon, "epsilon"))
    case "adamW":
      return .adamW(
        beta1: try constant(beta1, "beta1"), beta2: try constant(beta2, "beta2"),
        epsilon: try constant(epsilon, "epsilon"),
        weightDecay: try constant(weightDecay, "weightDecay"))
    default: return .gradientDescent
    }
  }

  private func constant(_ value: Double?, _ key: String) throws(CaseError) -> Float {
    guard let value else {
      throw CaseError("given.optimizer.\(key)", "missing; '\(name)' needs it")
    }
    return Float(value)
  }
}
