/// How one optimiser changes the parameters.
///
/// A new optimiser is a file with a rule of its own, a case of `Optimizer` and a line below.
protocol OptimizerRule {
  /// How many values it remembers for each parameter from update to update.
  var memoryPerParameter: Int { get }
  /// Changes the parameters.
  func apply(_ update: OptimizerUpdate)
}

extension Optimizer {
  /// The rule of this optimiser.
  var rule: any OptimizerRule {
    switch self {
    case .gradientDescent: GradientDescent()
    case .adam(let beta1, let beta2, let epsilon):
      Adam(beta1: beta1, beta2: beta2, epsilon: epsilon)
    }
  }
}

/// One update of all parameters from the gradients of one mini-batch.
struct OptimizerUpdate {
  /// The weights and biases, to be changed.
  let parameters: Strip<F4>
  /// The gradients, summed over the samples of the mini-batch.
  let gradients: Strip<F4>
  /// What the rule remembers, for each parameter the first value, then for each the second; at first 0.
  let memory: Strip<F4>
  /// How many samples the mini-batch has: the gradient is the mean over them.
  let sampleCount: Int
  /// The step length η.
  let learningRate: Float
  /// Which update this is; the first is 1.
  let number: Int
}
