/// The gradients of one layer's parameters, summed over the samples: ΔW = δ xᵀ, Δb = Σ δ.
///
/// Each sum is kept as an `F4` that takes one block of samples after the other, and is added up
/// across its elements at the end: that order decides the bits, and is the same in every build.
/// Wider lanes keep the sums of several weights side by side.
struct GradientKernel<Sink: GradientSink> {
  private let inputCount: Int
  private let width: Int
  private let stride: Int
  private let blocks: Int
  /// `[input][block]`.
  private let inputs: Strip<F4>
  /// `[neuron][block]`.
  private let deltas: Strip<F4>
  /// Where the sums for the weights go, `[neuron][input]`.
  private let weights: Strip<Float>
  /// Where the sums for the biases go, `[neuron]`.
  private let biases: Strip<Float>
  private let sink: Sink

  /// Takes the samples of a layer, whatever lanes they lie in, but for single ones.
  @inline(__always)
  init<L: Lane>(
    _ layer: LayerPlan<L>, _ gradients: LayerGradients<L>, sampleCount: Int, sink: Sink
  ) {
    inputCount = layer.inputCount
    width = layer.width
    stride = layer.stride &* (L.width / F4.width)
    blocks = (sampleCount &+ F4.width &- 1) / F4.width
    inputs = layer.inputs.lanes(F4.self)
    deltas = gradients.deltas.lanes(F4.self)
    weights = Sink.changesParameters ? layer.weights : gradients.weights
    biases = Sink.changesParameters ? layer.biases : gradients.biases
    self.sink = sink
  }

  /// Computes the gradients and hands them over.
  @inline(__always) func run() {
    precondition(blocks <= stride, "more samples than there is memory for")
    biasesAndLastInputs()
    var neuron = 0
    while Wide.width > F4.width, neuron &+ 4 <= width {
      weights(neuron, Tile<4, Wide>(repeating: Wide(0)), Tile<4, F4>(repeating: F4(0)))
      neuron &+= 4
    }
    while neuron &+ 2 <= width {
      weights(neuron, Tile<2, Wide>(repeating: Wide(0)), Tile<2, F4>(repeating: F4(0)))
      neuron &+= 2
    }
    if neuron < width {
      weights(neuron, Tile<1, Wide>(repeating: Wide(0)), Tile<1, F4>(repeating: F4(0)))
    }
  }
}

/// The weights of all inputs that four can be taken of at a time.
extension GradientKernel {
  @inline(__always)
  private func weights<let N: Int>(_ neuron: Int, _ wide: Tile<N, Wide>, _ four: Tile<N, F4>) {
    var input = 0
    while input &+ Wide.width <= inputCount {
      fourSums(neuron, input, wide)
      input &+= Wide.width
    }
    while Wide.width > F4.width, input &+ F4.width <= inputCount {
      fourSums(neuron, input, four)
      input &+= F4.width
    }
  }

  /// Σ δ x of `N` neurons with four lanes of inputs.
  @inline(__always)
  private func fourSums<let N: Int, Vector>(
    _ neuron: Int, _ input: Int, _ zero: Tile<N, Lanes<Vector>>
  ) {
    var (first, second, third, fourth) = (zero, zero, zero, zero)
    for block in 0..<blocks {
      let x0: Lanes<Vector> = quads(of: inputs, input, block)
      let x1: Lanes<Vector> = quads(of: inputs, input &+ 1, block)
      let x2: Lanes<Vector> = quads(of: inputs, input &+ 2, block)
      let x3: Lanes<Vector> = quads(of: inputs, input &+ 3, block)
      for t in 0..<N {
        let delta = Lanes<Vector>(repeating: deltas[(neuron &+ t) &* stride &+ block])
        first[t] += delta * x0
        second[t] += delta * x1
        third[t] += delta * x2
        fourth[t] += delta * x3
      }
    }
    zero.forEachIndex { t in
      let sums = Lanes.sums(first[t], second[t], third[t], fourth[t])
      sink.take(sums, for: weights, at: (neuron &+ t) &* inputCount &+ input)
    }
  }

  /// One block of every fourth row, side by side.
  @inline(__always)
  private func quads<Vector>(of rows: Strip<F4>, _ row: Int, _ block: Int) -> Lanes<Vector> {
    Lanes { rows[(row &+ 4 &* $0) &* stride &+ block] }
  }
}

/// The biases, and the weights of the inputs that are left over when four are taken at a time.
extension GradientKernel {
  private func biasesAndLastInputs() {
    var neuron = 0
    while neuron &+ Wide.width <= width {
      severalNeurons(neuron, Wide.self)
      neuron &+= Wide.width
    }
    while Wide.width > F4.width, neuron &+ F4.width <= width {
      severalNeurons(neuron, F4.self)
      neuron &+= F4.width
    }
    while neuron < width {
      sink.take(oneSum(neuron) { _ in F4(1) }, for: biases, at: neuron)
      for input in lastInputs {
        let sum = oneSum(neuron) { inputs[input &* stride &+ $0] }
        sink.take(sum, for: weights, at: neuron &* inputCount &+ input)
      }
      neuron &+= 1
    }
  }

  @inline(__always) private var lastInputs: Range<Int> {
    inputCount &- inputCount % 4..<inputCount
  }

  /// As many neurons as a lane has elements.
  @inline(__always)
  private func severalNeurons<Vector>(_ neuron: Int, _ lane: Lanes<Vector>.Type) {
    guard inputCount != 2 else { return twoInputs(neuron, lane) }
    sink.take(fourSums(neuron, lane) { _ in F4(1) }, for: biases, at: neuron)
    for input in lastInputs {
      let sums = fourSums(neuron, lane) { inputs[input &* stride &+ $0] }
      for t in 0..<Vector.scalarCount {
        sink.take(sums[t], for: weights, at: (neuron &+ t) &* inputCount &+ input)
      }
    }
  }

  /// The biases and weights of neurons with two inputs: the points of a plane.
  @inline(__always)
  private func twoInputs<Vector>(_ neuron: Int, _: Lanes<Vector>.Type) {
    let zero = Tile<4, Lanes<Vector>>(repeating: Lanes(0))
    var (ones, first, second) = (zero, zero, zero)
    for block in 0..<blocks {
      let x = Lanes<Vector>(repeating: inputs[block])
      let y = Lanes<Vector>(repeating: inputs[stride &+ block])
      for t in 0..<4 {
        let delta: Lanes<Vector> = quads(of: deltas, neuron &+ t, block)
        ones[t] += delta
        first[t] += delta * x
        second[t] += delta * y
      }
    }
    sink.take(Lanes.sums(ones[0], ones[1], ones[2], ones[3]), for: biases, at: neuron)
    let pairs = Lanes.interleaved(
      Lanes.sums(first[0], first[1], first[2], first[3]),
      Lanes.sums(second[0], second[1], second[2], second[3]))
    sink.take(pairs.low, for: weights, at: neuron &* 2)
    sink.take(pairs.high, for: weights, at: neuron &* 2 &+ Vector.scalarCount)
  }

  /// Σ δ x of four lanes of neurons with one input.
  @inline(__always)
  private func fourSums<Vector>(
    _ neuron: Int, _: Lanes<Vector>.Type, _ value: (_ block: Int) -> F4
  ) -> Lanes<Vector> {
    var sums = Tile<4, Lanes<Vector>>(repeating: Lanes(0))
    for block in 0..<blocks {
      let value = Lanes<Vector>(repeating: value(block))
      for t in 0..<4 {
        sums[t] += quads(of: deltas, neuron &+ t, block) * value
      }
    }
    return Lanes.sums(sums[0], sums[1], sums[2], sums[3])
  }

  /// Σ δ x of one neuron with one input.
  @inline(__always)
  private func oneSum(_ neuron: Int, _ value: (_ block: Int) -> F4) -> Float {
    var sum = F4(0)
    for block in 0..<blocks { sum += deltas[neuron &* stride &+ block] * value(block) }
    return sum.sum()
  }
}
