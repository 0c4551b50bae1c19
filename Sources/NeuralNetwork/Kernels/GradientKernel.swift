/// The gradients of one layer's parameters, summed over the samples: ΔW = δ xᵀ, Δb = Σ δ.
///
/// Each sum over samples stays in a register; four of them are added up across their lanes at once.
struct GradientKernel<L: SampleLane, Sink: GradientSink> {
  private let layer: LayerPlan<L>
  private let deltas: Strip<L>
  /// Where the sums for the weights go, `[neuron][input]`.
  private let weights: Strip<Float>
  /// Where the sums for the biases go, `[neuron]`.
  private let biases: Strip<Float>
  private let sink: Sink
  private let blocks: Int

  /// Computes the gradients from `blocks` lane blocks of samples and hands them over.
  static func run(
    _ layer: Place<LayerPlan<L>>, _ gradients: Place<LayerGradients<L>>, blocks: Int, sink: Sink
  ) {
    let (layer, gradients) = (layer.value, gradients.value)
    GradientKernel(
      layer: layer, deltas: gradients.deltas,
      weights: Sink.changesParameters ? layer.weights : gradients.weights,
      biases: Sink.changesParameters ? layer.biases : gradients.biases, sink: sink, blocks: blocks
    ).run()
  }

  @inline(__always) private func run() {
    precondition(blocks <= layer.stride, "more samples than there is memory for")
    if L.width == 1 && blocks == 1 { return oneSample() }
    let whole = layer.inputCount &- layer.inputCount % 4
    biases(remainingInputs: whole..<layer.inputCount)
    var neuron = 0
    while neuron &+ 2 <= layer.width {
      weights(neuron, inputs: whole, Tile<2, L>(repeating: L(0)))
      neuron &+= 2
    }
    if neuron < layer.width { weights(neuron, inputs: whole, Tile<1, L>(repeating: L(0))) }
  }

  /// Of a single sample there is nothing to sum.
  private func oneSample() {
    for neuron in 0..<layer.width {
      let delta = deltas[neuron &* layer.stride]
      sink.take(delta.sum(), for: biases, at: neuron)
      for input in 0..<layer.inputCount {
        let product = delta * layer.inputs[input &* layer.stride]
        sink.take(product.sum(), for: weights, at: neuron &* layer.inputCount &+ input)
      }
    }
  }

  /// The biases, and the weights of the inputs that are left over when four are taken at a time.
  private func biases(remainingInputs: Range<Int>) {
    var neuron = 0
    while layer.inputCount == 2, neuron &+ 4 <= layer.width {
      twoInputs(neuron)
      neuron &+= 4
    }
    while neuron &+ 4 <= layer.width {
      sink.take(fourSums(neuron) { _ in L(1) }, for: biases, at: neuron)
      for input in remainingInputs {
        let sums = fourSums(neuron) { layer.inputs[input &* layer.stride &+ $0] }
        for t in 0..<4 {
          sink.take(sums[t], for: weights, at: (neuron &+ t) &* layer.inputCount &+ input)
        }
      }
      neuron &+= 4
    }
    while neuron < layer.width {
      sink.take(oneSum(neuron) { _ in L(1) }, for: biases, at: neuron)
      for input in remainingInputs {
        let sum = oneSum(neuron) { layer.inputs[input &* layer.stride &+ $0] }
        sink.take(sum, for: weights, at: neuron &* layer.inputCount &+ input)
      }
      neuron &+= 1
    }
  }

  /// The biases and weights of four neurons of a layer with two inputs: the points of a plane.
  @inline(__always) private func twoInputs(_ neuron: Int) {
    var (ones, first, second) = (
      Tile<4, L>(repeating: L(0)), Tile<4, L>(repeating: L(0)), Tile<4, L>(repeating: L(0))
    )
    for block in 0..<blocks {
      let (x, y) = (layer.inputs[block], layer.inputs[layer.stride &+ block])
      for t in 0..<4 {
        let delta = deltas[(neuron &+ t) &* layer.stride &+ block]
        ones[t] += delta
        first[t] += delta * x
        second[t] += delta * y
      }
    }
    sink.take(L.sums(ones[0], ones[1], ones[2], ones[3]), for: biases, at: neuron)
    let left = L.sums(first[0], first[1], first[2], first[3])
    let right = L.sums(second[0], second[1], second[2], second[3])
    sink.take(F4(left[0], right[0], left[1], right[1]), for: weights, at: neuron &* 2)
    sink.take(F4(left[2], right[2], left[3], right[3]), for: weights, at: neuron &* 2 &+ 4)
  }

  /// Σ δ x of four neurons with one input.
  @inline(__always)
  private func fourSums(_ neuron: Int, _ value: (_ block: Int) -> L) -> F4 {
    var sums = Tile<4, L>(repeating: L(0))
    for block in 0..<blocks {
      let value = value(block)
      for t in 0..<4 { sums[t] += deltas[(neuron &+ t) &* layer.stride &+ block] * value }
    }
    return L.sums(sums[0], sums[1], sums[2], sums[3])
  }

  /// Σ δ x of one neuron with one input.
  @inline(__always)
  private func oneSum(_ neuron: Int, _ value: (_ block: Int) -> L) -> Float {
    var sum = L(0)
    for block in 0..<blocks {
      sum += deltas[neuron &* layer.stride &+ block] * value(block)
    }
    return sum.sum()
  }

  /// The weights of `N` neurons for the first inputs, four at a time.
  @inline(__always)
  private func weights<let N: Int>(_ neuron: Int, inputs: Int, _ zero: Tile<N, L>) {
    var input = 0
    while input < inputs {
      fourInputs(neuron, input, zero)
      input &+= 4
    }
  }

  @inline(__always)
  private func fourInputs<let N: Int>(_ neuron: Int, _ input: Int, _ zero: Tile<N, L>) {
    var (first, second, third, fourth) = (zero, zero, zero, zero)
    for block in 0..<blocks {
      let place = input &* layer.stride &+ block
      let x0 = layer.inputs[place]
      let x1 = layer.inputs[place &+ layer.stride]
      let x2 = layer.inputs[place &+ 2 &* layer.stride]
      let x3 = layer.inputs[place &+ 3 &* layer.stride]
      for t in 0..<N {
        let delta = deltas[(neuron &+ t) &* layer.stride &+ block]
        first[t] += delta * x0
        second[t] += delta * x1
        third[t] += delta * x2
        fourth[t] += delta * x3
      }
    }
    for t in 0..<N {
      let sums = L.sums(first[t], second[t], third[t], fourth[t])
      sink.take(sums, for: weights, at: (neuron &+ t) &* layer.inputCount &+ input)
    }
  }
}
