/// Computes z = W a + b and φ(z) of one layer.
struct ForwardKernel<L: Lane>: ActivationKernelUser {
  let layer: Place<LayerPlan<L>>
  /// How many lane blocks of samples there are.
  let blocks: Int

  /// Runs the layer with its own activation function.
  func run() {
    let activation = layer.value.activation
    activation.run(self)
    if activation == .softmax { layer.value.normalizeExponentials(blocks: blocks) }
  }

  func run<A: ActivationKernel>(_ function: A.Type) {
    ForwardTiles(layer: layer.value, blocks: blocks).run(function)
  }
}

/// The loops of a forward pass: eight sums stay in registers, of one, two or four neurons.
struct ForwardTiles<L: Lane> {
  let layer: LayerPlan<L>
  let blocks: Int

  @inline(__always) func run<A: ActivationKernel>(_ function: A.Type) {
    precondition(blocks <= layer.stride, "more samples than there is memory for")
    let eights = blocks &- blocks % 8
    for neuron in 0..<(eights > 0 ? layer.width : 0) {
      oneNeuron(neuron, blocks: eights, function)
    }
    let wide = blocks &- blocks % 4
    var neuron = wide > eights ? 0 : layer.width
    while wide > eights, neuron &+ 2 <= layer.width {
      twoNeurons(neuron, eights..<wide, function)
      neuron &+= 2
    }
    // What is left: the last blocks of these neurons, and all of those behind them.
    let narrow = neuron
    neuron = wide < blocks ? 0 : narrow
    while neuron < layer.width {
      let start = neuron < narrow ? wide : eights
      if neuron &+ 4 <= layer.width, start == wide {
        run(neuron, start, Tile<4, L>(repeating: L(0)), function)
        neuron &+= 4
      } else {
        run(neuron, start, Tile<1, L>(repeating: L(0)), function)
        neuron &+= 1
      }
    }
  }

  /// Computes `N` neurons for all samples from a block on.
  @inline(__always)
  private func run<let N: Int, A: ActivationKernel>(
    _ neuron: Int, _ start: Int, _ zero: Tile<N, L>, _ function: A.Type
  ) {
    var block = start
    while block &+ 2 <= blocks {
      let (first, second) = sums(neuron, block, zero, zero)
      store(first, neuron, block, function)
      store(second, neuron, block &+ 1, function)
      block &+= 2
    }
    if block < blocks { store(sums(neuron, block, zero), neuron, block, function) }
  }

  /// z of `N` neurons for two lane blocks: each weight is loaded once for both.
  @inline(__always)
  private func sums<let N: Int>(
    _ neuron: Int, _ block: Int, _ first: Tile<N, L>, _ second: Tile<N, L>
  ) -> (Tile<N, L>, Tile<N, L>) {
    var (first, second) = (first, second)
    for t in 0..<N {
      first[t] = L(layer.biases[neuron &+ t])
      second[t] = first[t]
    }
    for input in 0..<layer.inputCount {
      let place = input &* layer.stride &+ block
      let (left, right) = (layer.inputs[place], layer.inputs[place &+ 1])
      for t in 0..<N {
        let weight = L(layer.weights[(neuron &+ t) &* layer.inputCount &+ input])
        first[t] += left * weight
        second[t] += right * weight
      }
    }
    return (first, second)
  }

  /// z of `N` neurons for one lane block.
  @inline(__always)
  private func sums<let N: Int>(_ neuron: Int, _ block: Int, _ zero: Tile<N, L>) -> Tile<N, L> {
    var sums = zero
    for t in 0..<N { sums[t] = L(layer.biases[neuron &+ t]) }
    for input in 0..<layer.inputCount {
      let value = layer.inputs[input &* layer.stride &+ block]
      for t in 0..<N {
        sums[t] += value * layer.weights[(neuron &+ t) &* layer.inputCount &+ input]
      }
    }
    return sums
  }

  @inline(__always)
  private func store<let N: Int, A: ActivationKernel>(
    _ sums: Tile<N, L>, _ neuron: Int, _ block: Int, _: A.Type
  ) {
    let place = neuron &* layer.stride &+ block
    if layer.preActivations.count > 0 {
      for t in 0..<N { layer.preActivations[place &+ t &* layer.stride] = sums[t] }
    }
    for t in 0..<N { layer.activations[place &+ t &* layer.stride] = A.value(sums[t]) }
  }
}
