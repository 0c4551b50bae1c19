/// Carries the deltas of the output layer back to the last hidden one: Wᵀ δ, times the slope there.
struct RowOutputPropagation<L: Lane>: ActivationKernelUser {
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
    let weight = output.weights[block]
    var place = block
    for sample in 0..<sampleCount {
      hidden.setDelta(weight * deltas[sample], at: place, function)
      place &+= hidden.blocks
    }
  }

  @inline(__always)
  private func severalOutputs<A: ActivationKernel>(
    _ output: RowOutput<L>, _ hidden: RowLayer, _ block: Int, _ function: A.Type
  ) {
    let deltas = output.deltas.scalars()
    let stride = output.stride &* L.width
    for sample in 0..<sampleCount {
      var sum = F4(0)
      for neuron in 0..<output.width {
        let weight = output.weights[neuron &* output.inputBlocks &+ block]
        sum += weight * deltas[neuron &* stride &+ sample]
      }
      hidden.setDelta(sum, at: sample &* hidden.blocks &+ block, function)
    }
  }
}

/// Carries the deltas of a hidden layer back to the one before: Wᵀ δ, times the slope there.
struct RowPropagation: ActivationKernelUser {
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
        let deltas = sample &* layer.blocks
        var sums = Tile<4, F4>(repeating: F4(0))
        for t in 0..<4 {
          sums[t] = layer.weights[weights &+ t &* layer.blocks] * layer.deltas[deltas]
        }
        var block = 1
        while block < layer.blocks {
          let delta = layer.deltas[deltas &+ block]
          for t in 0..<4 { sums[t] += layer.weights[weights &+ t &* layer.blocks &+ block] * delta }
          block &+= 1
        }
        before.setDelta(
          F4.sums(sums[0], sums[1], sums[2], sums[3]),
          at: sample &* before.blocks &+ inputBlock, A.self)
        inputBlock &+= 1
      }
      sample &+= 1
    }
  }
}

extension RowLayer {
  /// δ = (Wᵀ δ) φ′.
  @inline(__always)
  fileprivate func setDelta<A: ActivationKernel>(_ sum: F4, at place: Int, _: A.Type) {
    let a = activations[place]
    deltas[place] = sum * A.slope(a, A.slopeNeedsPreActivation ? preActivations[place] : a)
  }
}
