/// Gradient descent with momentum (Polyak, 1964), without dampening: v ← μ v + g, θ ← θ − η v.
struct Momentum: OptimizerRule {
  let momentum: Float

  var memoryPerParameter: Int { 1 }

  func apply(_ update: OptimizerUpdate) {
    let mean = 1 / Float(update.sampleCount)
    let (parameters, memory) = (update.parameters, update.memory)
    for index in 0..<parameters.count {
      let velocity = memory[index] * momentum + update.gradients[index] * mean
      memory[index] = velocity
      parameters[index] -= velocity * update.learningRate
    }
  }
}
