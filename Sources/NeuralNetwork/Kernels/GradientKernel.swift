/// The gradients of one layer's parameters, summed over the samples: ΔW = δ xᵀ, Δb = Σ δ.
///
/// Each sum is kept as an `F4` that takes one block of samples after the other, and is added up
/// across its elements at the end: that order decides the bits, and is the same in every build.
/// Wider vectors keep the sums of several weights side by side. Where `RowSums` pay, weights have
/// lanes over inputs instead, and nothing is added up across them.
struct GradientKernel<Vector: LaneVector, Sink: GradientSink> {
  let inputCount: Int
  let width: Int
  let stride: Int
  let blocks: Int
  /// `[input][block]`.
  let inputs: Strip<F4>
  /// `[neuron][block]`.
  let deltas: Strip<F4>
  /// Where the sums for the weights go, `[neuron][input]`.
  let weights: Strip<Float>
  /// Where the sums for the biases go, `[neuron]`.
  let biases: Strip<Float>
  /// Memory for the inputs in rows, `[sample][block of inputs]`; empty for layers that don't take
  /// them so.
  let rows: Strip<F4>
  let sink: Sink

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
    rows = gradients.rows
    self.sink = sink
  }

  /// Computes the gradients and hands them over.
  @inline(__always) func run() {
    precondition(blocks <= stride, "more samples than there is memory for")
    biasesAndLastInputs()
    guard !RowSums.pay(inputCount: inputCount, width: width) else { return weightsByRows() }
    var neuron = 0
    while Vector.scalarCount > F4.width, neuron &+ 4 <= width {
      weights(neuron, Tile<4, Lanes<Vector>>(repeating: Lanes(0)), Tile<4, F4>(repeating: F4(0)))
      neuron &+= 4
    }
    while neuron &+ 2 <= width {
      weights(neuron, Tile<2, Lanes<Vector>>(repeating: Lanes(0)), Tile<2, F4>(repeating: F4(0)))
      neuron &+= 2
    }
    if neuron < width {
      weights(neuron, Tile<1, Lanes<Vector>>(repeating: Lanes(0)), Tile<1, F4>(repeating: F4(0)))
    }
  }
}

/// The weights of all inputs that four can be taken of at a time.
extension GradientKernel {
  @inline(__always)
  private func weights<let N: Int>(
    _ neuron: Int, _ wide: Tile<N, Lanes<Vector>>, _ four: Tile<N, F4>
  ) {
    var input = 0
    while input &+ Vector.scalarCount <= inputCount {
      fourSums(neuron, input, wide)
      input &+= Vector.scalarCount
    }
    while Vector.scalarCount > F4.width, input &+ F4.width <= inputCount {
      fourSums(neuron, input, four)
      input &+= F4.width
    }
  }

  /// Σ δ x of `N` neurons with four lanes of inputs.
  @inline(__always)
  private func fourSums<let N: Int, Other>(
    _ neuron: Int, _ input: Int, _ zero: Tile<N, Lanes<Other>>
  ) {
    var (first, second, third, fourth) = (zero, zero, zero, zero)
    for block in 0..<blocks {
      let x0: Lanes<Other> = quads(of: inputs, input, block)
      let x1: Lanes<Other> = quads(of: inputs, input &+ 1, block)
      let x2: Lanes<Other> = quads(of: inputs, input &+ 2, block)
      let x3: Lanes<Other> = quads(of: inputs, input &+ 3, block)
      for t in 0..<N {
        let delta = Lanes<Other>(repeating: deltas[(neuron &+ t) &* stride &+ block])
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
  func quads<Other>(of rows: Strip<F4>, _ row: Int, _ block: Int) -> Lanes<Other> {
    Lanes { rows[(row &+ 4 &* $0) &* stride &+ block] }
  }
}
