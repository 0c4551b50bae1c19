extension LayerPlan {
  /// The losses of one lane block of samples, each summed over the outputs.
  func losses(_ loss: Loss, targets: Strip<L>, block: Int) -> L {
    switch loss {
    case .squaredError: errors(SquaredErrorKernel.self, targets: targets, block: block)
    case .huber: errors(HuberKernel.self, targets: targets, block: block)
    case .hinge: errors(HingeKernel.self, targets: targets, block: block)
    case .binaryCrossEntropy: binaryCrossEntropies(targets: targets, block: block)
    case .softmaxCrossEntropy: softmaxCrossEntropies(targets: targets, block: block)
    }
  }

  private func errors<E: ErrorKernel>(_: E.Type, targets: Strip<L>, block: Int) -> L {
    var total = L(0)
    for neuron in 0..<width {
      let place = neuron * stride + block
      total += E.value(activations[place], target: targets[place])
    }
    return total
  }

  private func binaryCrossEntropies(targets: Strip<L>, block: Int) -> L {
    var total = L(0)
    for neuron in 0..<width {
      let z = preActivations[neuron * stride + block]
      total += z.above(0) - z * targets[neuron * stride + block] + z.softness()
    }
    return total
  }

  private func softmaxCrossEntropies(targets: Strip<L>, block: Int) -> L {
    var largest = preActivations[block]
    for neuron in 0..<width { largest = largest.larger(preActivations[neuron * stride + block]) }
    var sum = L(0)
    for neuron in 0..<width {
      sum += (preActivations[neuron * stride + block] - largest).exponential()
    }
    let logarithm = sum.naturalLogarithm()
    var total = L(0)
    for neuron in 0..<width {
      let place = neuron * stride + block
      total += targets[place] * (logarithm - (preActivations[place] - largest))
    }
    return total
  }
}
