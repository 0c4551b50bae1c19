/// Carries the deltas of the output layer back to the last hidden one: Wᵀ δ, times the slope there.
struct RowOutputPropagation<L: Lane>: ActivationKernelUser {
  let output: Place<RowOutput<L>>
  let hidden: Place<RowLayer>
  let sampleCount: Int

  func run<A: ActivationKernel>(_: A.Type) {
    let (output, hidden) = (output.value, hidden.value)
    let deltas = output.deltas.scalars()
    let stride = output.stride &* L.width
    var sample = 0
    while sample < sampleCount {
      var block = 0
      while block < output.inputBlocks {
        var sum = output.weights[block] * deltas[sample]
        var neuron = 1
        while neuron < output.width {
          let delta = deltas[neuron &* stride &+ sample]
          sum += output.weights[neuron &* output.inputBlocks &+ block] * delta
          neuron &+= 1
        }
        hidden.setDelta(sum, at: sample &* hidden.blocks &+ block, A.self)
        block &+= 1
      }
      sample &+= 1
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
        for t in 0..<4 { sums[t] = layer.weights[weights &+ t &* layer.blocks] * layer.deltas[deltas] }
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
