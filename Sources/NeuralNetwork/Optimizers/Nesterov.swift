/// Nesterov's accelerated gradient, in the form of Sutskever and others (2013, section 2) with the
/// gradient taken where the parameters are: v ← μ v + g, θ ← θ − η (g + μ v).
struct Nesterov: OptimizerRule {
  let momentum: Float

  var memoryPerParameter: Int { 1 }

  func apply(_ update: OptimizerUpdate) {
    let (parameters, memory) = (update.parameters, update.memory)
    update.forEachMean { index, gradient in
      let velocity = memory[index] * momentum + gradient
      memory[index] = velocity
      parameters[index] -= (gradient + velocity * momentum) * update.learningRate
    }
  }
}
