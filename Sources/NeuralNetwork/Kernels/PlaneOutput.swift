/// The output of a network over a plane: its deltas, and the change of its bias.
struct PlaneOutput: OutputDeltaUser {
  /// How many lanes the hidden neurons fill.
  let blocks: Int
  /// `[block]`.
  let weights: Strip<F4>
  let bias: Strip<Float>
  /// How many samples there is memory for.
  let capacity: Int
  /// `[two blocks][sample][block]`, a last odd block by itself.
  let activations: Strip<F4>
  /// `[block of samples]`: where they go; behind the last sample they are never read.
  let deltas: Strip<F4>
  /// The samples of the mini-batch.
  let samples: Strip<Int32>
  /// `[sample]`.
  let targets: Strip<Float>
  /// η / N.
  let rate: Float

  func run<K: OutputDeltaKernel>(_: K.Type) {
    let wideBias = Wide(bias[0])
    let wideDeltas = deltas.lanes(Wide.self)
    for block in 0..<(samples.count &+ Wide.width &- 1) / Wide.width {
      let first = block &* Wide.width
      let z = Wide { four in products(first &+ four &* 4) } + wideBias
      let targets = Wide { four in F4 { target(first &+ four &* 4 &+ $0) } }
      wideDeltas[block] = K.delta(z, target: targets)
    }
    let deltas = deltas.scalars()
    var sum = deltas[0]
    for sample in 1..<max(samples.count, 1) { sum += deltas[sample] }
    bias[0] -= sum * rate
  }

  /// Weights times activations of four samples, summed over all neurons.
  @inline(__always) private func products(_ sample: Int) -> F4 {
    var sums = Tile<4, F4>(repeating: F4(0))
    var block = 0
    while block &+ 2 <= blocks {
      for other in 0..<4 {
        let place = block &* capacity &+ 2 &* (sample &+ other)
        let product = weights[block] * activations[place]
        sums[other] = block == 0 ? product : sums[other] + product
        sums[other] += weights[block &+ 1] * activations[place &+ 1]
      }
      block &+= 2
    }
    if block < blocks {
      for other in 0..<4 {
        let product = weights[block] * activations[block &* capacity &+ sample &+ other]
        sums[other] = block == 0 ? product : sums[other] + product
      }
    }
    return F4.sums { sums[$0] }
  }

  /// The target of a sample; behind the last one that of the last.
  @inline(__always) private func target(_ sample: Int) -> Float {
    targets[Int(samples[min(sample, samples.count &- 1)])]
  }
}
