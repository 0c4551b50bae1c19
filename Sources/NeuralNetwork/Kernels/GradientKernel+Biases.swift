/// The biases, and the weights of the inputs that are left over when four are taken at a time.
extension GradientKernel {
  func biasesAndLastInputs() {
    var neuron = 0
    while neuron &+ Vector.scalarCount <= width {
      severalNeurons(neuron, Lanes<Vector>.self)
      neuron &+= Vector.scalarCount
    }
    while Vector.scalarCount > F4.width, neuron &+ F4.width <= width {
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
  private func severalNeurons<Other>(_ neuron: Int, _ lane: Lanes<Other>.Type) {
    guard inputCount != 2 else { return twoInputs(neuron, lane) }
    sink.take(fourSums(neuron, lane) { _ in F4(1) }, for: biases, at: neuron)
    for input in lastInputs {
      let sums = fourSums(neuron, lane) { inputs[input &* stride &+ $0] }
      for t in 0..<Other.scalarCount {
        sink.take(sums[t], for: weights, at: (neuron &+ t) &* inputCount &+ input)
      }
    }
  }

  /// The biases and weights of neurons with two inputs: the points of a plane.
  @inline(__always)
  private func twoInputs<Other>(_ neuron: Int, _: Lanes<Other>.Type) {
    let zero = Tile<4, Lanes<Other>>(repeating: Lanes(0))
    var (ones, first, second) = (zero, zero, zero)
    for block in 0..<blocks {
      let x = Lanes<Other>(repeating: inputs[block])
      let y = Lanes<Other>(repeating: inputs[stride &+ block])
      for t in 0..<4 {
        let delta: Lanes<Other> = quads(of: deltas, neuron &+ t, block)
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
    sink.take(pairs.high, for: weights, at: neuron &* 2 &+ Other.scalarCount)
  }

  /// Σ δ x of four lanes of neurons with one input.
  @inline(__always)
  private func fourSums<Other>(
    _ neuron: Int, _: Lanes<Other>.Type, _ value: (_ block: Int) -> F4
  ) -> Lanes<Other> {
    var sums = Tile<4, Lanes<Other>>(repeating: Lanes(0))
    for block in 0..<blocks {
      let value = Lanes<Other>(repeating: value(block))
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
