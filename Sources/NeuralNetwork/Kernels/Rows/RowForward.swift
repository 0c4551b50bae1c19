/// Computes z = W a + b and φ(z) of a hidden layer, row by row.
///
/// As many samples at a time as fours fill the vector.
struct RowForward<Vector: LaneVector>: ActivationKernelUser {
  let layer: Place<RowLayer>
  let sampleCount: Int

  func run<A: ActivationKernel>(_ function: A.Type) {
    RowForwardTiles<Vector>(layer: layer.value, sampleCount: sampleCount).run(function)
  }
}

/// The loops of a forward pass: sums of two vectors of samples and two lanes of neurons stay in
/// registers.
private struct RowForwardTiles<Vector: LaneVector> {
  let layer: RowLayer
  let sampleCount: Int

  @inline(__always) func run<A: ActivationKernel>(_ function: A.Type) {
    precondition(sampleCount <= layer.stride, "more samples than there is memory for")
    var block = 0
    while block &+ 2 <= layer.blocks {
      run(block, Tile<2, Lanes<Vector>>(repeating: Lanes(0)), function)
      block &+= 2
    }
    if block < layer.blocks {
      run(block, Tile<1, Lanes<Vector>>(repeating: Lanes(0)), function)
    }
  }

  /// Computes `N` lanes of neurons for all samples.
  @inline(__always)
  private func run<let N: Int, A: ActivationKernel>(
    _ block: Int, _ zero: Tile<N, Lanes<Vector>>, _ function: A.Type
  ) {
    let step = Vector.quadCount
    var sample = 0
    while sample &+ step < sampleCount {
      var (first, second) = (zero, zero)
      for t in 0..<N {
        first[t] = Lanes(repeating: layer.biases[block &+ t])
        second[t] = first[t]
      }
      forEachInput { place, element, weights in
        let x = inputs(place &+ sample).spread(element)
        let y = inputs(place &+ sample &+ step).spread(element)
        for t in 0..<N {
          let weight = Lanes<Vector>(repeating: layer.weights[weights &+ block &+ t])
          first[t] += weight * x
          second[t] += weight * y
        }
      }
      store(first, sample, block, function)
      store(second, sample &+ step, block, function)
      sample &+= 2 &* step
    }
    if sample < sampleCount {
      var sums = zero
      for t in 0..<N { sums[t] = Lanes(repeating: layer.biases[block &+ t]) }
      forEachInput { place, element, weights in
        let x = inputs(place &+ sample).spread(element)
        for t in 0..<N {
          sums[t] += Lanes<Vector>(repeating: layer.weights[weights &+ block &+ t]) * x
        }
      }
      store(sums, sample, block, function)
    }
  }

  @inline(__always) private func inputs(_ place: Int) -> Lanes<Vector> {
    layer.inputs.load(at: place)
  }

  /// Hands over where the block of an input begins, its place in the block, and where its weights
  /// begin.
  @inline(__always)
  private func forEachInput(_ body: (_ place: Int, _ element: Int, _ weights: Int) -> Void) {
    var (input, place, weights) = (0, 0, 0)
    while input &+ 4 <= layer.inputCount {
      body(place, 0, weights)
      body(place, 1, weights &+ layer.blocks)
      body(place, 2, weights &+ 2 &* layer.blocks)
      body(place, 3, weights &+ 3 &* layer.blocks)
      input &+= 4
      place &+= layer.stride
      weights &+= 4 &* layer.blocks
    }
    if input < layer.inputCount { body(place, 0, weights) }
    if input &+ 1 < layer.inputCount { body(place, 1, weights &+ layer.blocks) }
    if input &+ 2 < layer.inputCount { body(place, 2, weights &+ 2 &* layer.blocks) }
  }

  @inline(__always)
  private func store<let N: Int, A: ActivationKernel>(
    _ sums: Tile<N, Lanes<Vector>>, _ sample: Int, _ block: Int, _: A.Type
  ) {
    for t in 0..<N {
      let place = (block &+ t) &* layer.stride &+ sample
      if A.slopeNeedsPreActivation { layer.preActivations.store(sums[t], at: place) }
      layer.activations.store(A.value(sums[t]), at: place)
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
        stride: output.inputStride, count: output.inputBlocks)
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
  /// `[block][sample]`.
  let inputs: Strip<F4>
  /// How many samples a block has.
  let stride: Int
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
    for t in 0..<N { sums[t] = weights[first] * inputs[sample &+ t] }
    var block = 1
    while block < count {
      let weight = weights[first &+ block]
      for t in 0..<N { sums[t] += weight * inputs[block &* stride &+ sample &+ t] }
      block &+= 1
    }
    return sums
  }
}
