/// Updates of a network over a plane, one for each mini-batch: forward, back, and down.
struct PlaneDescent: ActivationKernelUser {
  let network: PlaneNetwork.Plan
  /// The samples of all mini-batches.
  let samples: Strip<Int32>
  let miniBatchSize: Int
  /// `[sample]`, padded with 0.
  let inputs: Strip<F4>
  /// `[sample]`.
  let targets: Strip<Float>
  let outputDelta: OutputDelta
  /// η.
  let learningRate: Float

  /// - Returns: how many updates there were.
  func run<A: ActivationKernel>(_ function: A.Type) -> Int {
    samples.forEachMiniBatch(of: miniBatchSize) { update($0, function) }
  }

  @inline(__always)
  private func update<A: ActivationKernel>(_ samples: Strip<Int32>, _ function: A.Type) {
    let rate = learningRate / Float(samples.count)
    let (one, two) = (Tile<1, F4>(repeating: F4(0)), Tile<2, F4>(repeating: F4(0)))
    var block = 0
    while block &+ 2 <= network.blocks {
      forward(samples, block, two, function)
      block &+= 2
    }
    if block < network.blocks { forward(samples, block, one, function) }
    outputDelta.run(
      PlaneOutput(
        blocks: network.blocks, weights: network.weights, bias: network.bias,
        capacity: network.capacity, activations: network.activations, deltas: network.deltas,
        samples: samples, targets: targets, rate: rate))
    block = 0
    while block &+ 2 <= network.blocks {
      descend(samples, rate, block, two, function)
      block &+= 2
    }
    if block < network.blocks { descend(samples, rate, block, one, function) }
  }

  /// z = w x + b and a = φ(z) of `N` lanes of neurons.
  ///
  /// Sixteen numbers at once in every build, samples times lanes: the chain of dependent operations
  /// of one four fills the waits of the others'. Taken apart again here, the compiler would compute
  /// them one after the other; hence the products with the output's weights are left to the output.
  @inline(__always)
  private func forward<let N: Int, A: ActivationKernel>(
    _ samples: Strip<Int32>, _ block: Int, _: Tile<N, F4>, _: A.Type
  ) {
    let first = F16 { network.first[block &+ $0 % N] }
    let second = F16 { network.second[block &+ $0 % N] }
    let biases = F16 { network.biases[block &+ $0 % N] }
    var sample = 0
    while sample < samples.count {
      // Behind the last sample, the last one again.
      let points = F16 {
        inputs[Int(samples[min(sample &+ $0 / N, samples.count &- 1)])]
      }
      let z = biases + first * points.spread(0) + second * points.spread(1)
      let place = block &* network.capacity &+ sample &* N
      if A.slopeNeedsPreActivation { network.preActivations.store(z, at: place) }
      network.activations.store(A.value(z), at: place)
      sample &+= 4 / N
    }
  }

  /// δ = v δ₂ φ′ of `N` lanes of neurons, summed over the samples into every change at once.
  @inline(__always)
  private func descend<let N: Int, A: ActivationKernel>(
    _ samples: Strip<Int32>, _ rate: Float, _ block: Int, _ zero: Tile<N, F4>, _: A.Type
  ) {
    let outputDeltas = network.deltas.scalars()
    var weights = zero
    for t in 0..<N { weights[t] = network.weights[block &+ t] }
    var (first, second, biases, outputs) = (zero, zero, zero, zero)
    for sample in 0..<samples.count {
      let point = inputs[Int(samples[sample])]
      let (x, y, outputDelta) = (F4(point[0]), F4(point[1]), F4(outputDeltas[sample]))
      for t in 0..<N {
        let place = block &* network.capacity &+ sample &* N &+ t
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
