extension OptimizerStep {
  /// θ ← θ − η g: stochastic gradient descent without momentum.
  func gradientDescent() {
    let rate = learningRate / Float(sampleCount)
    for index in 0..<parameters.count { parameters[index] -= gradients[index] * rate }
  }
}
