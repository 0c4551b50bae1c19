/// Adam with decoupled weight decay (Loshchilov and Hutter, 2019, algorithm 2): w ← w − η λ w for
/// the weights alone, then Adam's update of all parameters.
struct AdamW: OptimizerRule {
  let adam: Adam
  let weightDecay: Float

  var memoryPerParameter: Int { adam.memoryPerParameter }

  func apply(_ update: OptimizerUpdate) {
    let decay = update.learningRate * weightDecay
    for index in 0..<update.parameters.count {
      update.parameters[index] -= update.parameters[index] * decay * update.isWeight[index]
    }
    adam.apply(update)
  }
}
