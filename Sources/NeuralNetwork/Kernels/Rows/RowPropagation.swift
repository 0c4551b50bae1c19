/// Carries the deltas of the output layer back to the last hidden one: Wᵀ δ, times the slope there.
struct RowOutputPropagation<L: SampleLane>: ActivationKernelUser {
  let output: Place<RowOutput<L>>
  let hidden: Place<RowLayer>
  let sampleCount: Int

  func run<A: ActivationKernel>(_ function: A.Type) {
    let (output, hidden) = (output.value, hidden.value)
    for block in 0..<output.inputBlocks {
      if output.width == 1 {
        oneOutput(output, hidden, block, function)
      } else {
        severalOutputs(output, hidden, block, function)
      }
    }
  }

  @inline(__always)
  private func oneOutput<A: ActivationKernel>(
    _ output: RowOutput<L>, _ hidden: RowLayer, _ block: Int, _ function: A.Type
  ) {
    let deltas = output.deltas.scalars()
    let weight = Lanes<L.RowVector>(repeating: output.weights[block])
    for sample in stride(from: 0, to: sampleCount, by: L.RowVector.quadCount) {
      let delta = Lanes<L.RowVector> { F4(deltas[sample &+ $0]) }
      hidden.setDelta(weight * delta, at: block &* hidden.stride &+ sample, function)
    }
  }

  @inline(__always)
  private func severalOutputs<A: ActivationKernel>(
    _ output: RowOutput<L>, _ hidden: RowLayer, _ block: Int, _ function: A.Type
  ) {
    let deltas = output.deltas.scalars()
    let row = output.stride &* L.width
    for sample in stride(from: 0, to: sampleCount, by: L.RowVector.quadCount) {
      var sum = Lanes<L.RowVector>(0)
      for neuron in 0..<output.width {
        let weight = output.weights[neuron &* output.inputBlocks &+ block]
        let delta = Lanes<L.RowVector> { F4(deltas[neuron &* row &+ sample &+ $0]) }
        sum += Lanes(repeating: weight) * delta
      }
      hidden.setDelta(sum, at: block &* hidden.stride &+ sample, function)
    }
  }
}

/// Carries the deltas of a hidden layer back to the one before: Wᵀ δ, times the slope there.
struct RowPropagation<Vector: LaneVector>: ActivationKernelUser {
  let layer: Place<RowLayer>
  let before: Place<RowLayer>
  let sampleCount: Int

  func run<A: ActivationKernel>(_: A.Type) {
    let (layer, before) = (layer.value, before.value)
    var sample = 0
    while sample < sampleCount {
      var inputBlock = 0
      while inputBlock < layer.inputBlocks {
        let weights = inputBlock &* 4 &* layer.blocks
        var sums = Tile<4, Lanes<Vector>>(repeating: Lanes(0))
        let delta: Lanes<Vector> = layer.deltas.load(at: sample)
        for t in 0..<4 {
          sums[t] = Lanes(repeating: layer.weights[weights &+ t &* layer.blocks]) * delta
        }
        var block = 1
        while block < layer.blocks {
          let delta: Lanes<Vector> = layer.deltas.load(at: block &* layer.stride &+ sample)
          for t in 0..<4 {
            let weight = layer.weights[weights &+ t &* layer.blocks &+ block]
            sums[t] += Lanes(repeating: weight) * delta
          }
          block &+= 1
        }
        before.setDelta(
          Lanes.sums(sums[0], sums[1], sums[2], sums[3]),
          at: inputBlock &* before.stride &+ sample, A.self)
        inputBlock &+= 1
      }
      sample &+= Vector.quadCount
    }
  }
}

extension RowLayer {
  /// δ = (Wᵀ δ) φ′.
  @inline(__always)
  fileprivate func setDelta<Vector, A: ActivationKernel>(
    _ sum: Lanes<Vector>, at place: Int, _: A.Type
  ) {
    let a: Lanes<Vector> = activations.load(at: place)
    let z = A.slopeNeedsPreActivation ? preActivations.load(at: place) : a
    deltas.store(sum * A.slope(a, z), at: place)
  }
}
