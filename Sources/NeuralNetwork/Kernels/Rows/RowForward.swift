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
