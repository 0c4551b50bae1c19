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
  func optimizer() throws(CaseError) -> Known<Optimizer> {
    try Vocabulary.check(
      name, in: Vocabulary.optimizers, "optimizer", at: "given.optimizer.name")
    switch name {
    case "sgd": return .available(.gradientDescent)
    case "adam":
      return .available(
        .adam(
          beta1: try constant(beta1, "beta1"), beta2: try constant(beta2, "beta2"),
          epsilon: try constant(epsilon, "epsilon")))
    default: return .missing("optimizer '\(name)'")
    }
  }

  private func constant(_ value: Double?, _ key: String) throws(CaseError) -> Float {
    guard let value else {
      throw CaseError("given.optimizer.\(key)", "missing; '\(name)' needs it")
    }
    return Float(value)
  }
}
