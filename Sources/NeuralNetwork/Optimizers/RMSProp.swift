/// RMSProp (Tieleman and Hinton, 2012, lecture 6e), not centred, ε outside of the root:
/// s ← ρ s + (1 − ρ) g², θ ← θ − η g / (√s + ε).
struct RMSProp: OptimizerRule {
  let decay: Float
  let epsilon: Float

  var memoryPerParameter: Int { 1 }

  func apply(_ update: OptimizerUpdate) {
    let (parameters, memory) = (update.parameters, update.memory)
    update.forEachMean { index, gradient in
      let average = memory[index] * decay + gradient * gradient * (1 - decay)
      memory[index] = average
      parameters[index] -= gradient / (average.squareRoot() + epsilon) * update.learningRate
    }
  }
}
