/// One update of all parameters from the gradients of one mini-batch.
struct OptimizerStep {
  /// The weights and biases, to be changed.
  let parameters: Strip<F4>
  /// The gradients, summed over the samples of the mini-batch.
  let gradients: Strip<F4>
  /// What the optimiser remembers from update to update; at first 0.
  let memory: Strip<F4>
  /// How many samples the mini-batch has: the gradient is the mean over them.
  let sampleCount: Int
  /// The step length η.
  let learningRate: Float
  /// Which update this is; the first is 1.
  let number: Int
}

extension Optimizer {
  /// How many values the optimiser remembers for each parameter.
  var memoryPerParameter: Int {
    switch self {
    case .gradientDescent: 0
    case .adam: 2
    }
  }

  /// Changes the parameters.
  func apply(_ step: OptimizerStep) {
    switch self {
    case .gradientDescent: step.gradientDescent()
    case .adam(let beta1, let beta2, let epsilon):
      step.adam(beta1: beta1, beta2: beta2, epsilon: epsilon)
    }
  }
}
