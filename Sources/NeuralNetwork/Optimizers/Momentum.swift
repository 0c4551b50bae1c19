/// Gradient descent with momentum (Polyak, 1964), without dampening: v ← μ v + g, θ ← θ − η v.
struct Momentum: OptimizerRule {
  let momentum: Float

  var memoryPerParameter: Int { 1 }

  func apply(_ update: OptimizerUpdate) {
    let (parameters, memory) = (update.parameters, update.memory)
    update.forEachMean { index, gradient in
      let velocity = memory[index] * momentum + gradient
      memory[index] = velocity
      parameters[index] -= velocity * update.learningRate
    }
  }
}
