/// AdaGrad (Duchi, Hazan and Singer, 2011, diagonal form), ε outside of the root:
/// s ← s + g², θ ← θ − η g / (√s + ε).
struct AdaGrad: OptimizerRule {
  let epsilon: Float

  var memoryPerParameter: Int { 1 }

  func apply(_ update: OptimizerUpdate) {
    let mean = 1 / Float(update.sampleCount)
    let (parameters, memory) = (update.parameters, update.memory)
    for index in 0..<parameters.count {
      let gradient = update.gradients[index] * mean
      let sum = memory[index] + gradient * gradient
      memory[index] = sum
      parameters[index] -= gradient / (sum.squareRoot() + epsilon) * update.learningRate
    }
  }
}
