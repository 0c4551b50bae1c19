/// Carries the deltas of a layer back to what feeds it: Wᵀ δ, times the slope of the function there.
struct PropagationKernel<L: Lane>: ActivationKernelUser {
  let layer: Place<LayerPlan<L>>
  let gradients: Place<LayerGradients<L>>
  /// Of the layer's inputs, `[input][block]`.
  let inputDeltas: Strip<L>
  /// How many lane blocks of samples there are.
  let blocks: Int

  func run<A: ActivationKernel>(_ function: A.Type) {
    PropagationTiles(
      layer: layer.value, deltas: gradients.value.deltas, inputDeltas: inputDeltas, blocks: blocks
    ).run(function)
  }
}

/// The loops of a propagation: sums of four inputs and two lane blocks stay in registers.
private struct PropagationTiles<L: Lane> {
  let layer: LayerPlan<L>
  let deltas: Strip<L>
  let inputDeltas: Strip<L>
  let blocks: Int

  @inline(__always) func run<A: ActivationKernel>(_ function: A.Type) {
    precondition(blocks <= layer.stride, "more samples than there is memory for")
    var input = 0
    while input &+ 4 <= layer.inputCount {
      run(input, Tile<4, L>(repeating: L(0)), function)
      input &+= 4
    }
    while input < layer.inputCount {
      run(input, Tile<1, L>(repeating: L(0)), function)
      input &+= 1
    }
  }

  /// Computes the deltas of `N` inputs for all samples.
  @inline(__always)
  private func run<let N: Int, A: ActivationKernel>(
    _ input: Int, _ zero: Tile<N, L>, _ function: A.Type
  ) {
    var block = 0
    while block &+ 2 <= blocks {
      let (first, second) = sums(input, block, zero, zero)
      store(first, input, block, function)
      store(second, input, block &+ 1, function)
      block &+= 2
    }
    if block < blocks { store(sums(input, block, zero), input, block, function) }
  }

  /// Wᵀ δ of `N` inputs for two lane blocks: each weight is loaded once for both.
  @inline(__always)
  private func sums<let N: Int>(
    _ input: Int, _ block: Int, _ first: Tile<N, L>, _ second: Tile<N, L>
  ) -> (Tile<N, L>, Tile<N, L>) {
    var (first, second) = (first, second)
    for neuron in 0..<layer.width {
      let place = neuron &* layer.stride &+ block
      let (left, right) = (deltas[place], deltas[place &+ 1])
      for t in 0..<N {
        let weight = L(layer.weights[neuron &* layer.inputCount &+ input &+ t])
        first[t] += left * weight
        second[t] += right * weight
      }
    }
    return (first, second)
  }

  /// Wᵀ δ of `N` inputs for one lane block.
  @inline(__always)
  private func sums<let N: Int>(_ input: Int, _ block: Int, _ zero: Tile<N, L>) -> Tile<N, L> {
    var sums = zero
    for neuron in 0..<layer.width {
      let delta = deltas[neuron &* layer.stride &+ block]
      for t in 0..<N {
        sums[t] += delta * layer.weights[neuron &* layer.inputCount &+ input &+ t]
      }
    }
    return sums
  }

  @inline(__always)
  private func store<let N: Int, A: ActivationKernel>(
    _ sums: Tile<N, L>, _ input: Int, _ block: Int, _: A.Type
  ) {
    for t in 0..<N {
      let place = (input &+ t) &* layer.stride &+ block
      let a = layer.inputActivations[place]
      let z = A.slopeNeedsPreActivation ? layer.inputPreActivations[place] : a
      inputDeltas[place] = sums[t] * A.slope(a, z)
    }
  }
}
