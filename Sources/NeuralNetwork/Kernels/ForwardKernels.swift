extension LayerPlan {
  /// Computes z = W a + b and φ(z) for the first `blocks` lane blocks.
  func forward(blocks: Int) {
    precondition(blocks <= stride, "more samples than there is memory for")
    switch activation {
    case .linear: forward(blocks: blocks, LinearKernel.self)
    case .step: forward(blocks: blocks, StepKernel.self)
    case .sigmoid: forward(blocks: blocks, SigmoidKernel.self)
    case .tanh: forward(blocks: blocks, TanhKernel.self)
    case .relu: forward(blocks: blocks, ReLUKernel.self)
    case .leakyReLU: forward(blocks: blocks, LeakyReLUKernel.self)
    case .softmax:
      forward(blocks: blocks, LinearKernel.self)
      normalizeExponentials(blocks: blocks)
    }
  }

  private func forward<A: ActivationKernel>(blocks: Int, _: A.Type) {
    let keeps = preActivations.count > 0
    for neuron in 0..<width {
      let row = neuron * inputCount
      for block in 0..<blocks {
        var z = L(biases[neuron])
        for input in 0..<inputCount {
          z += inputs[input &* stride &+ block] * weights[row &+ input]
        }
        if keeps { preActivations[neuron &* stride &+ block] = z }
        activations[neuron &* stride &+ block] = A.value(z)
      }
    }
  }

  /// Turns activations that hold z into softmax: e^(zₖ − max z) over the sum of these.
  private func normalizeExponentials(blocks: Int) {
    for block in 0..<blocks {
      var largest = activations[block]
      for neuron in 1..<max(width, 1) {
        largest = largest.larger(activations[neuron &* stride &+ block])
      }
      var total = L(0)
      for neuron in 0..<width {
        let power = (activations[neuron &* stride &+ block] - largest).exponential()
        activations[neuron &* stride &+ block] = power
        total += power
      }
      for neuron in 0..<width {
        activations[neuron &* stride &+ block] = activations[neuron &* stride &+ block] / total
      }
    }
  }
}
