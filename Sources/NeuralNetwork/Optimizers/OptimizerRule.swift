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
    case .momentum(let momentum): Momentum(momentum: momentum)
    case .nesterov(let momentum): Nesterov(momentum: momentum)
    case .adaGrad(let epsilon): AdaGrad(epsilon: epsilon)
    case .rmsProp(let decay, let epsilon): RMSProp(decay: decay, epsilon: epsilon)
    case .adam(let beta1, let beta2, let epsilon):
      Adam(beta1: beta1, beta2: beta2, epsilon: epsilon)
    case .adamW(let beta1, let beta2, let epsilon, let weightDecay):
      AdamW(
        adam: Adam(beta1: beta1, beta2: beta2, epsilon: epsilon), weightDecay: weightDecay)
    }
  }
}

/// One update of all parameters from the gradients of one mini-batch.
struct OptimizerUpdate {
  /// The weights and biases, to be changed.
  let parameters: Strip<F4>
  /// In the place of each weight 1, of each bias 0.
  let isWeight: Strip<F4>
  /// The gradients, summed over `sampleCount` samples.
  let gradients: Strip<F4>
  /// What the rule remembers, for each parameter the first value, then for each the second; at
  /// first 0.
  let memory: Strip<F4>
  /// How many samples to divide by: those of the mini-batch, or 1 where that has been done.
  let sampleCount: Int
  /// The step length η.
  let learningRate: Float
  /// Which update this is; the first is 1.
  let number: Int
}

extension OptimizerUpdate {
  /// Hands over each place with the mean gradient there.
  @inline(__always) func forEachMean(_ body: (_ index: Int, _ gradient: F4) -> Void) {
    let mean = 1 / Float(sampleCount)
    for index in 0..<parameters.count { body(index, gradients[index] * mean) }
  }
}
