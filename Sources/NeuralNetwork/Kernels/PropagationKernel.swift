/// Carries the deltas of a layer back to what feeds it: Wᵀ δ, times the slope of the function
/// there.
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

/// The loops of a propagation: eight sums stay in registers, of one, two or four inputs.
struct PropagationTiles<L: Lane> {
  let layer: LayerPlan<L>
  let deltas: Strip<L>
  let inputDeltas: Strip<L>
  let blocks: Int

  @inline(__always) func run<A: ActivationKernel>(_ function: A.Type) {
    precondition(blocks <= layer.stride, "more samples than there is memory for")
    let eights = blocks &- blocks % 8
    for input in 0..<(eights > 0 ? layer.inputCount : 0) {
      oneInput(input, blocks: eights, function)
    }
    let wide = blocks &- blocks % 4
    var input = wide > eights ? 0 : layer.inputCount
    while wide > eights, input &+ 2 <= layer.inputCount {
      twoInputs(input, eights..<wide, function)
      input &+= 2
    }
    // What is left: the last blocks of these inputs, and all of those behind them.
    let narrow = input
    input = wide < blocks ? 0 : narrow
    while input < layer.inputCount {
      let start = input < narrow ? wide : eights
      if input &+ 4 <= layer.inputCount, start == wide {
        run(input, start, Tile<4, L>(repeating: L(0)), function)
        input &+= 4
      } else {
        run(input, start, Tile<1, L>(repeating: L(0)), function)
        input &+= 1
      }
    }
  }

  @inline(__always)
  func setDelta<A: ActivationKernel>(_ sum: L, _ input: Int, _ block: Int, _: A.Type) {
    let place = input &* layer.stride &+ block
    let a = layer.inputActivations[place]
    let z = A.slopeNeedsPreActivation ? layer.inputPreActivations[place] : a
    inputDeltas[place] = sum * A.slope(a, z)
  }

  /// Computes the deltas of `N` inputs for all samples from a block on.
  @inline(__always)
  private func run<let N: Int, A: ActivationKernel>(
    _ input: Int, _ start: Int, _ zero: Tile<N, L>, _ function: A.Type
  ) {
    var block = start
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
    _ sums: Tile<N, L>, _ input: Int, _ block: Int, _ function: A.Type
  ) {
    for t in 0..<N { setDelta(sums[t], input &+ t, block, function) }
  }
}
