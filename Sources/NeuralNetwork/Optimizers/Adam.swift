/// Adam (Kingma and Ba, 2015, algorithm 1), ε outside of the root.
///
/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²,
/// θ ← θ − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
struct Adam: OptimizerRule {
  let beta1: Float
  let beta2: Float
  let epsilon: Float

  var memoryPerParameter: Int { 2 }

  func apply(_ update: OptimizerUpdate) {
    let firstScale = Float(1 / (1 - Double(beta1).power(update.number)))
    let secondScale = Float(1 / (1 - Double(beta2).power(update.number)))
    let (parameters, memory) = (update.parameters, update.memory)
    let count = parameters.count
    update.forEachMean { index, gradient in
      let first = memory[index] * beta1 + gradient * (1 - beta1)
      let second = memory[count &+ index] * beta2 + gradient * gradient * (1 - beta2)
      memory[index] = first
      memory[count &+ index] = second
      let root = (second * secondScale).squareRoot() + epsilon
      parameters[index] -= first * firstScale / root * update.learningRate
    }
  }
}
