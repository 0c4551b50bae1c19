/// One update of a network over a plane: forward, back, and down.
struct PlaneDescent: ActivationKernelUser {
  let network: PlaneNetwork.Plan
  /// The samples of the mini-batch.
  let samples: Strip<Int32>
  /// `[sample]`, padded with 0.
  let inputs: Strip<F4>
  /// `[sample]`.
  let targets: Strip<Float>
  let outputDelta: OutputDelta<F4>
  /// η / N.
  let rate: Float

  func run<A: ActivationKernel>(_ function: A.Type) {
    var block = 0
    while block &+ 2 <= network.blocks {
      forward(block, Tile<2, F4>(repeating: F4(0)), function)
      block &+= 2
    }
    if block < network.blocks { forward(block, Tile<1, F4>(repeating: F4(0)), function) }
    output()
    block = 0
    while block &+ 2 <= network.blocks {
      descend(block, Tile<2, F4>(repeating: F4(0)), function)
      block &+= 2
    }
    if block < network.blocks { descend(block, Tile<1, F4>(repeating: F4(0)), function) }
  }

  /// z = w x + b, a = φ(z) of `N` lanes of neurons, and what they add to the output.
  @inline(__always)
  private func forward<let N: Int, A: ActivationKernel>(
    _ block: Int, _ zero: Tile<N, F4>, _: A.Type
  ) {
    var (first, second, biases, weights) = (zero, zero, zero, zero)
    for t in 0..<N {
      first[t] = network.first[block &+ t]
      second[t] = network.second[block &+ t]
      biases[t] = network.biases[block &+ t]
      weights[t] = network.weights[block &+ t]
    }
    var place = block
    for sample in 0..<samples.count {
      let point = inputs[Int(samples[sample])]
      let (x, y) = (F4(point[0]), F4(point[1]))
      var products = block == 0 ? F4(0) : network.products[sample]
      for t in 0..<N {
        let z = biases[t] + first[t] * x + second[t] * y
        let a = A.value(z)
        if A.slopeNeedsPreActivation { network.preActivations[place &+ t] = z }
        network.activations[place &+ t] = a
        products = block == 0 && t == 0 ? weights[t] * a : products + weights[t] * a
      }
      network.products[sample] = products
      place &+= network.blocks
    }
  }

  /// The deltas of the output; behind the last sample they are never read.
  @inline(__always) private func output() {
    let bias = F4(network.bias[0])
    for block in 0..<(samples.count &+ 3) / 4 {
      let first = block &* 4
      let z = F4.sums { network.products[first &+ $0] } + bias
      let target = F4 { lane in
        let sample = first &+ lane
        return sample < samples.count ? targets[Int(samples[sample])] : 0
      }
      network.deltas[block] = outputDelta.function(z, target)
    }
    let deltas = network.deltas.scalars()
    var sum = deltas[0]
    for sample in 1..<max(samples.count, 1) { sum += deltas[sample] }
    network.bias[0] -= sum * rate
  }

  /// δ = v δ₂ φ′ of `N` lanes of neurons, summed over the samples into every change at once.
  @inline(__always)
  private func descend<let N: Int, A: ActivationKernel>(
    _ block: Int, _ zero: Tile<N, F4>, _: A.Type
  ) {
    let outputDeltas = network.deltas.scalars()
    var weights = zero
    for t in 0..<N { weights[t] = network.weights[block &+ t] }
    var (first, second, biases, outputs) = (zero, zero, zero, zero)
    var place = block
    for sample in 0..<samples.count {
      let point = inputs[Int(samples[sample])]
      let (x, y, outputDelta) = (F4(point[0]), F4(point[1]), F4(outputDeltas[sample]))
      for t in 0..<N {
        let a = network.activations[place &+ t]
        let z = A.slopeNeedsPreActivation ? network.preActivations[place &+ t] : a
        let delta = weights[t] * outputDelta * A.slope(a, z)
        outputs[t] += a * outputDelta
        biases[t] += delta
        first[t] += delta * x
        second[t] += delta * y
      }
      place &+= network.blocks
    }
    for t in 0..<N {
      let place = block &+ t
      network.weights[place] = weights[t] - outputs[t] * network.isNeuron[place] * rate
      network.biases[place] -= biases[t] * rate
      network.first[place] -= first[t] * rate
      network.second[place] -= second[t] * rate
    }
  }
}
