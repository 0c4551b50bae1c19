extension LayerPlan {
  /// Sums the gradients of the weights and biases over the samples: ΔW = δ xᵀ, Δb = Σ δ.
  func accumulate(_ gradients: LayerGradients<L>, blocks: Int) {
    precondition(blocks <= stride, "more samples than there is memory for")
    if L.width == 1 && blocks == 1 { return oneSample(gradients) }
    let lastInputs = inputCount &- inputCount % 4
    var neuron = 0
    while neuron &+ 4 <= width {
      fourBiases(gradients, neuron, blocks)
      for input in lastInputs..<inputCount { fourNeurons(gradients, neuron, input, blocks) }
      neuron &+= 4
    }
    while neuron < width {
      oneBias(gradients, neuron, blocks)
      for input in lastInputs..<inputCount { oneNeuron(gradients, neuron, input, blocks) }
      neuron &+= 1
    }
    neuron = 0
    while neuron &+ 2 <= width {
      for input in Swift.stride(from: 0, to: lastInputs, by: 4) {
        fourInputs(gradients, neuron, input, blocks, Tile<2, L>(repeating: L(0)))
      }
      neuron &+= 2
    }
    guard neuron < width else { return }
    for input in Swift.stride(from: 0, to: lastInputs, by: 4) {
      fourInputs(gradients, neuron, input, blocks, Tile<1, L>(repeating: L(0)))
    }
  }

  /// Of a single sample there is nothing to sum.
  @inline(__always)
  private func oneSample(_ gradients: LayerGradients<L>) {
    for neuron in 0..<width {
      let delta = gradients.deltas[neuron &* stride]
      gradients.biases[neuron] = delta.sum()
      let row = neuron &* inputCount
      for input in 0..<inputCount {
        gradients.weights[row &+ input] = (delta * inputs[input &* stride]).sum()
      }
    }
  }

  @inline(__always)
  private func fourBiases(_ gradients: LayerGradients<L>, _ neuron: Int, _ blocks: Int) {
    var (first, second, third, fourth) = (L(0), L(0), L(0), L(0))
    let deltas = gradients.deltas
    for block in 0..<blocks {
      let place = neuron &* stride &+ block
      first += deltas[place]
      second += deltas[place &+ stride]
      third += deltas[place &+ 2 &* stride]
      fourth += deltas[place &+ 3 &* stride]
    }
    gradients.biases.store(L.sums(first, second, third, fourth), at: neuron)
  }

  @inline(__always)
  private func oneBias(_ gradients: LayerGradients<L>, _ neuron: Int, _ blocks: Int) {
    var sum = L(0)
    for block in 0..<blocks { sum += gradients.deltas[neuron &* stride &+ block] }
    gradients.biases[neuron] = sum.sum()
  }

  @inline(__always)
  private func fourNeurons(
    _ gradients: LayerGradients<L>, _ neuron: Int, _ input: Int, _ blocks: Int
  ) {
    var (first, second, third, fourth) = (L(0), L(0), L(0), L(0))
    let deltas = gradients.deltas
    for block in 0..<blocks {
      let place = neuron &* stride &+ block
      let value = inputs[input &* stride &+ block]
      first += deltas[place] * value
      second += deltas[place &+ stride] * value
      third += deltas[place &+ 2 &* stride] * value
      fourth += deltas[place &+ 3 &* stride] * value
    }
    let sums = L.sums(first, second, third, fourth)
    for t in 0..<4 { gradients.weights[(neuron &+ t) &* inputCount &+ input] = sums[t] }
  }

  @inline(__always)
  private func oneNeuron(
    _ gradients: LayerGradients<L>, _ neuron: Int, _ input: Int, _ blocks: Int
  ) {
    var sum = L(0)
    for block in 0..<blocks {
      sum += gradients.deltas[neuron &* stride &+ block] * inputs[input &* stride &+ block]
    }
    gradients.weights[neuron &* inputCount &+ input] = sum.sum()
  }

  @inline(__always)
  private func fourInputs<let N: Int>(
    _ gradients: LayerGradients<L>, _ neuron: Int, _ input: Int, _ blocks: Int, _ zero: Tile<N, L>
  ) {
    var (first, second, third, fourth) = (zero, zero, zero, zero)
    for block in 0..<blocks {
      let place = input &* stride &+ block
      let (x0, x1) = (inputs[place], inputs[place &+ stride])
      let (x2, x3) = (inputs[place &+ 2 &* stride], inputs[place &+ 3 &* stride])
      for t in 0..<N {
        let delta = gradients.deltas[(neuron &+ t) &* stride &+ block]
        first[t] += delta * x0
        second[t] += delta * x1
        third[t] += delta * x2
        fourth[t] += delta * x3
      }
    }
    for t in 0..<N {
      let sums = L.sums(first[t], second[t], third[t], fourth[t])
      gradients.weights.store(sums, at: (neuron &+ t) &* inputCount &+ input)
    }
  }
}

extension LayerPlan {
  /// Carries the deltas back to what feeds the layer: Wᵀ δ, times the slope of the function there.
  func propagate(
    _ deltas: Strip<L>, to inputDeltas: Strip<L>, through function: ActivationFunction, blocks: Int
  ) {
    precondition(blocks <= stride, "more samples than there is memory for")
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
    _ deltas: Strip<L>, to inputDeltas: Strip<L>, _ blocks: Int, _ function: A.Type
  ) {
    var input = 0
    while input &+ 4 <= inputCount {
      propagate(deltas, to: inputDeltas, input, blocks, Tile<4, L>(repeating: L(0)), function)
      input &+= 4
    }
    while input < inputCount {
      propagate(deltas, to: inputDeltas, input, blocks, Tile<1, L>(repeating: L(0)), function)
      input &+= 1
    }
  }

  /// The deltas of `N` inputs, two lane blocks at a time.
  @inline(__always)
  private func propagate<let N: Int, A: ActivationKernel>(
    _ deltas: Strip<L>, to inputDeltas: Strip<L>, _ input: Int, _ blocks: Int, _ zero: Tile<N, L>,
    _ function: A.Type
  ) {
    var block = 0
    while block &+ 2 <= blocks {
      var (first, second) = (zero, zero)
      for neuron in 0..<width {
        let place = neuron &* stride &+ block
        let (left, right) = (deltas[place], deltas[place &+ 1])
        for t in 0..<N {
          let weight = L(weights[neuron &* inputCount &+ input &+ t])
          first[t] += left * weight
          second[t] += right * weight
        }
      }
      store(first, to: inputDeltas, input, block, function)
      store(second, to: inputDeltas, input, block &+ 1, function)
      block &+= 2
    }
    guard block < blocks else { return }
    var sums = zero
    for neuron in 0..<width {
      let delta = deltas[neuron &* stride &+ block]
      for t in 0..<N { sums[t] += delta * weights[neuron &* inputCount &+ input &+ t] }
    }
    store(sums, to: inputDeltas, input, block, function)
  }

  @inline(__always)
  private func store<let N: Int, A: ActivationKernel>(
    _ sums: Tile<N, L>, to inputDeltas: Strip<L>, _ input: Int, _ block: Int, _: A.Type
  ) {
    for t in 0..<N {
      let place = (input &+ t) &* stride &+ block
      inputDeltas[place] = sums[t] * A.slope(inputs[place])
    }
  }
}
