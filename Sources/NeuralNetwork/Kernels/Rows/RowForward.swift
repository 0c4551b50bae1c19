/// Computes z = W a + b and φ(z) of a hidden layer, row by row.
struct RowForward: ActivationKernelUser {
  let layer: Place<RowLayer>
  let sampleCount: Int

  func run<A: ActivationKernel>(_ function: A.Type) {
    RowForwardTiles(layer: layer.value, sampleCount: sampleCount).run(function)
  }
}

/// The loops of a forward pass: sums of two samples and two lanes of neurons stay in registers.
private struct RowForwardTiles {
  let layer: RowLayer
  let sampleCount: Int

  @inline(__always) func run<A: ActivationKernel>(_ function: A.Type) {
    precondition(
      sampleCount &* layer.blocks <= layer.activations.count,
      "more samples than there is memory for")
    var block = 0
    while block &+ 2 <= layer.blocks {
      run(block, Tile<2, F4>(repeating: F4(0)), function)
      block &+= 2
    }
    if block < layer.blocks { run(block, Tile<1, F4>(repeating: F4(0)), function) }
  }

  /// Computes `N` lanes of neurons for all samples.
  @inline(__always)
  private func run<let N: Int, A: ActivationKernel>(
    _ block: Int, _ zero: Tile<N, F4>, _ function: A.Type
  ) {
    let inputs = layer.inputs.scalars()
    let stride = layer.inputBlocks &* 4
    var sample = 0
    while sample &+ 2 <= sampleCount {
      var (first, second) = (zero, zero)
      for t in 0..<N {
        first[t] = layer.biases[block &+ t]
        second[t] = first[t]
      }
      var input = 0
      while input < layer.inputCount {
        let place = sample &* stride &+ input
        let (x, y) = (F4(inputs[place]), F4(inputs[place &+ stride]))
        for t in 0..<N {
          let weight = layer.weights[input &* layer.blocks &+ block &+ t]
          first[t] += weight * x
          second[t] += weight * y
        }
        input &+= 1
      }
      store(first, sample, block, function)
      store(second, sample &+ 1, block, function)
      sample &+= 2
    }
    if sample < sampleCount {
      var sums = zero
      for t in 0..<N { sums[t] = layer.biases[block &+ t] }
      var input = 0
      while input < layer.inputCount {
        let x = F4(inputs[sample &* stride &+ input])
        for t in 0..<N { sums[t] += layer.weights[input &* layer.blocks &+ block &+ t] * x }
        input &+= 1
      }
      store(sums, sample, block, function)
    }
  }

  @inline(__always)
  private func store<let N: Int, A: ActivationKernel>(
    _ sums: Tile<N, F4>, _ sample: Int, _ block: Int, _: A.Type
  ) {
    let place = sample &* layer.blocks &+ block
    for t in 0..<N {
      if A.slopeNeedsPreActivation { layer.preActivations[place &+ t] = sums[t] }
      layer.activations[place &+ t] = A.value(sums[t])
    }
  }
}

/// Computes z = W a + b and φ(z) of the output layer: a dot product for each output and sample.
struct RowOutputForward<L: SampleLane>: ActivationKernelUser {
  let output: Place<RowOutput<L>>
  let sampleCount: Int

  func run() {
    let plan = output.value.plan
    plan.value.activation.run(self)
    guard plan.value.activation == .softmax else { return }
    plan.value.normalizeExponentials(blocks: (sampleCount + L.width - 1) / L.width)
  }

  func run<A: ActivationKernel>(_: A.Type) {
    let output = output.value
    let (activations, preActivations) = (
      output.plan.value.activations, output.plan.value.preActivations
    )
    let blocks = (sampleCount &+ L.width &- 1) / L.width
    precondition(blocks <= output.stride, "more samples than there is memory for")
    var neuron = 0
    while neuron < output.width {
      let row = DotProducts(
        weights: output.weights, first: neuron &* output.inputBlocks, inputs: output.inputs,
        count: output.inputBlocks)
      var block = 0
      while block < blocks {
        let z = row.sums(block, L.self) + output.biases[neuron]
        let place = neuron &* output.stride &+ block
        if preActivations.count > 0 { preActivations[place] = z }
        activations[place] = A.value(z)
        block &+= 1
      }
      neuron &+= 1
    }
  }
}

/// One row of weights, to be multiplied with rows of inputs.
private struct DotProducts {
  let weights: Strip<F4>
  /// Where the row of weights begins.
  let first: Int
  /// `[sample][block]`.
  let inputs: Strip<F4>
  /// How many blocks a row has.
  let count: Int

  /// The sums of the products of one block of samples.
  @inline(__always) func sums<L: SampleLane>(_ samples: Int, _: L.Type) -> L {
    if L.width == 1 {
      let products = products(samples, Tile<1, F4>(repeating: F4(0)))
      return L.sums { _ in products[0] }
    }
    let products = products(samples &* L.width, Tile<4, F4>(repeating: F4(0)))
    return L.sums { products[$0] }
  }

  /// The products of `N` samples, each summed up to four numbers.
  @inline(__always)
  private func products<let N: Int>(_ sample: Int, _ zero: Tile<N, F4>) -> Tile<N, F4> {
    var sums = zero
    let place = sample &* count
    for t in 0..<N { sums[t] = weights[first] * inputs[place &+ t &* count] }
    var block = 1
    while block < count {
      let weight = weights[first &+ block]
      for t in 0..<N { sums[t] += weight * inputs[place &+ t &* count &+ block] }
      block &+= 1
    }
    return sums
  }
}
