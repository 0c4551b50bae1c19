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
