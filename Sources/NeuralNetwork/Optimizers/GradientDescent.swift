/// Stochastic gradient descent without momentum: θ ← θ − η g.
struct GradientDescent: OptimizerRule {
  var memoryPerParameter: Int { 0 }

  func apply(_ update: OptimizerUpdate) {
    let rate = update.learningRate / Float(update.sampleCount)
    for index in 0..<update.parameters.count {
      update.parameters[index] -= update.gradients[index] * rate
    }
  }
}
