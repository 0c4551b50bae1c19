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

  /// Goes through the neurons four by four, then one by one: sums of four neurons fill the registers.
  private func forward<A: ActivationKernel>(blocks: Int, _ function: A.Type) {
    var neuron = 0
    while neuron &+ 4 <= width {
      forward(neuron, blocks, Tile<4, L>(repeating: L(0)), function)
      neuron &+= 4
    }
    while neuron < width {
      forward(neuron, blocks, Tile<1, L>(repeating: L(0)), function)
      neuron &+= 1
    }
  }

  /// Goes through the samples two lane blocks at a time.
  @inline(__always)
  private func forward<let N: Int, A: ActivationKernel>(
    _ neuron: Int, _ blocks: Int, _ zero: Tile<N, L>, _ function: A.Type
  ) {
    var block = 0
    while block &+ 2 <= blocks {
      let (first, second) = sums(neuron, block, zero, zero)
      store(first, neuron, block, function)
      store(second, neuron, block &+ 1, function)
      block &+= 2
    }
    if block < blocks { store(sums(neuron, block, zero), neuron, block, function) }
  }

  /// z of `N` neurons for one lane block.
  @inline(__always)
  private func sums<let N: Int>(_ neuron: Int, _ block: Int, _ zero: Tile<N, L>) -> Tile<N, L> {
    var sums = zero
    for t in 0..<N { sums[t] = L(biases[neuron &+ t]) }
    for input in 0..<inputCount {
      let value = inputs[input &* stride &+ block]
      for t in 0..<N { sums[t] += value * weights[(neuron &+ t) &* inputCount &+ input] }
    }
    return sums
  }

  /// z of `N` neurons for two lane blocks: each weight is loaded once for both.
  @inline(__always)
  private func sums<let N: Int>(
    _ neuron: Int, _ block: Int, _ first: Tile<N, L>, _ second: Tile<N, L>
  ) -> (Tile<N, L>, Tile<N, L>) {
    var first = first
    var second = second
    for t in 0..<N {
      first[t] = L(biases[neuron &+ t])
      second[t] = first[t]
    }
    for input in 0..<inputCount {
      let place = input &* stride &+ block
      let (left, right) = (inputs[place], inputs[place &+ 1])
      for t in 0..<N {
        let weight = L(weights[(neuron &+ t) &* inputCount &+ input])
        first[t] += left * weight
        second[t] += right * weight
      }
    }
    return (first, second)
  }

  @inline(__always)
  private func store<let N: Int, A: ActivationKernel>(
    _ sums: Tile<N, L>, _ neuron: Int, _ block: Int, _: A.Type
  ) {
    if preActivations.count > 0 {
      for t in 0..<N { preActivations[(neuron &+ t) &* stride &+ block] = sums[t] }
    }
    for t in 0..<N { activations[(neuron &+ t) &* stride &+ block] = A.value(sums[t]) }
  }

  /// Turns activations that hold z into softmax: e^(zₖ − max z) over the sum of these.
  private func normalizeExponentials(blocks: Int) {
    for block in 0..<blocks {
      var largest = activations[block]
      for neuron in 0..<width {
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
