extension LayerPlan {
  /// Sums the gradients of the weights and biases over the samples: ΔW = δ xᵀ, Δb = Σ δ.
  func accumulate(_ gradients: LayerGradients<L>, blocks: Int) {
    precondition(blocks <= stride, "more samples than there is memory for")
    for neuron in 0..<width {
      let deltas = neuron * stride
      var biasSum = L(0)
      for block in 0..<blocks { biasSum += gradients.deltas[deltas &+ block] }
      gradients.biases[neuron] = biasSum.sum()
      for input in 0..<inputCount {
        var sum = L(0)
        for block in 0..<blocks {
          sum += gradients.deltas[deltas &+ block] * inputs[input &* stride &+ block]
        }
        gradients.weights[neuron &* inputCount &+ input] = sum.sum()
      }
    }
  }

  /// Carries the deltas back to what feeds the layer: Wᵀ δ, times the slope of the function there.
  func propagate(
    _ deltas: Strip<L>, to inputDeltas: Strip<L>, through function: ActivationFunction, blocks: Int
  ) {
    switch function {
    case .linear, .softmax: propagate(deltas, to: inputDeltas, blocks, LinearKernel.self)
    case .step: propagate(deltas, to: inputDeltas, blocks, StepKernel.self)
    case .sigmoid: propagate(deltas, to: inputDeltas, blocks, SigmoidKernel.self)
    case .tanh: propagate(deltas, to: inputDeltas, blocks, TanhKernel.self)
    case .relu: propagate(deltas, to: inputDeltas, blocks, ReLUKernel.self)
    case .leakyReLU: propagate(deltas, to: inputDeltas, blocks, LeakyReLUKernel.self)
    }
  }

  private func propagate<A: ActivationKernel>(
    _ deltas: Strip<L>, to inputDeltas: Strip<L>, _ blocks: Int, _: A.Type
  ) {
    for input in 0..<inputCount {
      for block in 0..<blocks {
        var sum = L(0)
        for neuron in 0..<width {
          sum += deltas[neuron &* stride &+ block] * weights[neuron &* inputCount &+ input]
        }
        let place = input &* stride &+ block
        inputDeltas[place] = sum * A.slope(inputs[place])
      }
    }
  }
}
