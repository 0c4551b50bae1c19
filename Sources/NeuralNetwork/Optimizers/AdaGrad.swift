/// AdaGrad (Duchi, Hazan and Singer, 2011, diagonal form), ε outside of the root:
/// s ← s + g², θ ← θ − η g / (√s + ε).
struct AdaGrad: OptimizerRule {
  let epsilon: Float

  var memoryPerParameter: Int { 1 }

  func apply(_ update: OptimizerUpdate) {
    let (parameters, memory) = (update.parameters, update.memory)
    update.forEachMean { index, gradient in
      let sum = memory[index] + gradient * gradient
      memory[index] = sum
      parameters[index] -= gradient / (sum.squareRoot() + epsilon) * update.learningRate
    }
  }
}
