/// One update of a network over a plane: forward, back, and down.
struct PlaneDescent: ActivationKernelUser {
  let network: PlaneNetwork.Plan
  /// The samples of the mini-batch.
  let samples: Strip<Int32>
  /// `[sample]`, padded with 0.
  let inputs: Strip<F4>
  /// `[sample]`.
  let targets: Strip<Float>
  let outputDelta: OutputDelta<Wide>
  /// η / N.
  let rate: Float

  func run<A: ActivationKernel>(_ function: A.Type) {
    var block = 0
    while block &+ 2 <= network.blocks {
      forward(block, Tile<2, Wide>(repeating: Wide(0)), function)
      block &+= 2
    }
    if block < network.blocks { forward(block, Tile<1, Wide>(repeating: Wide(0)), function) }
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
    _ block: Int, _ zero: Tile<N, Wide>, _: A.Type
  ) {
    var (first, second, biases, weights) = (zero, zero, zero, zero)
    for t in 0..<N {
      first[t] = Wide(repeating: network.first[block &+ t])
      second[t] = Wide(repeating: network.second[block &+ t])
      biases[t] = Wide(repeating: network.biases[block &+ t])
      weights[t] = Wide(repeating: network.weights[block &+ t])
    }
    let (sums, activations) = (
      network.products.lanes(Wide.self), network.activations.lanes(Wide.self)
    )
    let preActivations = network.preActivations.lanes(Wide.self)
    let stride = network.capacity / Wide.quadCount
    var group = 0
    while group &* Wide.quadCount < samples.count {
      let points = Wide { point(group &* Wide.quadCount &+ $0) }
      let (x, y) = (points.spread(0), points.spread(1))
      var products = block == 0 ? Wide(0) : sums[group]
      for t in 0..<N {
        let z = biases[t] + first[t] * x + second[t] * y
        let a = A.value(z)
        let place = (block &+ t) &* stride &+ group
        if A.slopeNeedsPreActivation { preActivations[place] = z }
        activations[place] = a
        products = block == 0 && t == 0 ? weights[t] * a : products + weights[t] * a
      }
      sums[group] = products
      group &+= 1
    }
  }

  /// The inputs of a sample; behind the last one those of the last.
  @inline(__always) private func point(_ sample: Int) -> F4 {
    inputs[Int(samples[Wide.quadCount == 1 ? sample : min(sample, samples.count &- 1)])]
  }

  /// The deltas of the output; behind the last sample they are never read.
  @inline(__always) private func output() {
    let bias = Wide(network.bias[0])
    let wideDeltas = network.deltas.lanes(Wide.self)
    for block in 0..<(samples.count &+ Wide.width &- 1) / Wide.width {
      let first = block &* Wide.width
      let z = Wide { four in F4.sums { network.products[first &+ four &* 4 &+ $0] } } + bias
      let target = Wide { four in
        F4 { lane in
          let sample = first &+ four &* 4 &+ lane
          return sample < samples.count ? targets[Int(samples[sample])] : 0
        }
      }
      wideDeltas[block] = outputDelta.function(z, target)
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
    for sample in 0..<samples.count {
      let point = inputs[Int(samples[sample])]
      let (x, y, outputDelta) = (F4(point[0]), F4(point[1]), F4(outputDeltas[sample]))
      for t in 0..<N {
        let place = (block &+ t) &* network.capacity &+ sample
        let a = network.activations[place]
        let z = A.slopeNeedsPreActivation ? network.preActivations[place] : a
        let delta = weights[t] * outputDelta * A.slope(a, z)
        outputs[t] += a * outputDelta
        biases[t] += delta
        first[t] += delta * x
        second[t] += delta * y
      }
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
