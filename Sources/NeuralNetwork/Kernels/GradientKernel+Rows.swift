/// The weights of layers with many neurons, lanes over inputs.
///
/// Each weight has a sum of its own, to which one sample after the other is added: nothing is
/// summed across lanes. For that the inputs are turned into rows, which pays where many neurons
/// share them.
extension GradientKernel {
  /// All weights, but for those of the last inputs that don't fill a four.
  @inline(__always) func weightsByRows() {
    turnInputs()
    var input = 0
    // One neuron with eight vectors of inputs takes them straight from memory.
    while input &+ 8 &* Vector.scalarCount <= inputCount {
      for neuron in 0..<width {
        vectors(neuron, input, Tile<8, Lanes<Vector>>(repeating: Lanes(0)))
      }
      input &+= 8 &* Vector.scalarCount
    }
    while input &+ 4 &* Vector.scalarCount <= inputCount {
      fourVectors(input)
      input &+= 4 &* Vector.scalarCount
    }
    while input &+ Vector.scalarCount <= inputCount {
      oneVector(input, Lanes<Vector>.self)
      input &+= Vector.scalarCount
    }
    while Vector.scalarCount > F4.width, input &+ F4.width <= inputCount {
      oneVector(input, F4.self)
      input &+= F4.width
    }
  }

  /// `[input][block]` turned into `[sample][block of inputs]`.
  @inline(__always) private func turnInputs() {
    for four in 0..<rowBlocks {
      for block in 0..<blocks {
        let columns = F4.columns { inputs[(four &* 4 &+ $0) &* stride &+ block] }
        for t in 0..<4 { rows[(block &* 4 &+ t) &* rowBlocks &+ four] = columns[t] }
      }
    }
  }

  /// How many fours of inputs a row has.
  @inline(__always) private var rowBlocks: Int { inputCount / F4.width }

  /// `N` vectors of inputs of one neuron.
  @inline(__always)
  private func vectors<let N: Int>(_ neuron: Int, _ input: Int, _ zero: Tile<N, Lanes<Vector>>) {
    let (numbers, step) = (deltas.scalars(), rowBlocks)
    var (sums, row, sample) = (zero, input / F4.width, neuron &* stride &* 4)
    let end = sample &+ blocks &* 4
    while sample < end {
      let delta = Lanes<Vector>(numbers[sample])
      for t in 0..<N { sums[t] += delta * vector(row &+ t &* Vector.quadCount) }
      row &+= step
      sample &+= 1
    }
    let place = neuron &* inputCount &+ input
    for t in 0..<N { sink.take(sums[t], for: weights, at: place &+ t &* Vector.scalarCount) }
  }

  /// Four vectors of inputs, two neurons at a time.
  @inline(__always) private func fourVectors(_ input: Int) {
    var neuron = 0
    while neuron &+ 2 <= width {
      twoNeurons(neuron, input)
      neuron &+= 2
    }
    if neuron < width { vectors(neuron, input, Tile<4, Lanes<Vector>>(repeating: Lanes(0))) }
  }

  @inline(__always) private func twoNeurons(_ neuron: Int, _ input: Int) {
    let (numbers, step, other) = (deltas.scalars(), rowBlocks, stride &* 4)
    var first = Tile<4, Lanes<Vector>>(repeating: Lanes(0))
    var (second, row, sample) = (first, input / F4.width, neuron &* stride &* 4)
    let end = sample &+ blocks &* 4
    while sample < end {
      let left = Lanes<Vector>(numbers[sample])
      let right = Lanes<Vector>(numbers[sample &+ other])
      for t in 0..<4 {
        let x: Lanes<Vector> = vector(row &+ t &* Vector.quadCount)
        first[t] += left * x
        second[t] += right * x
      }
      row &+= step
      sample &+= 1
    }
    let place = neuron &* inputCount &+ input
    for t in 0..<4 {
      sink.take(first[t], for: weights, at: place &+ t &* Vector.scalarCount)
      sink.take(second[t], for: weights, at: place &+ inputCount &+ t &* Vector.scalarCount)
    }
  }

  /// One vector of inputs, four neurons at a time.
  @inline(__always) private func oneVector<Other>(_ input: Int, _: Lanes<Other>.Type) {
    var neuron = 0
    while neuron &+ 4 <= width {
      neurons(neuron, input, Tile<4, Lanes<Other>>(repeating: Lanes(0)))
      neuron &+= 4
    }
    while neuron < width {
      neurons(neuron, input, Tile<1, Lanes<Other>>(repeating: Lanes(0)))
      neuron &+= 1
    }
  }

  /// One vector of inputs of `N` neurons.
  @inline(__always)
  private func neurons<let N: Int, Other>(
    _ neuron: Int, _ input: Int, _ zero: Tile<N, Lanes<Other>>
  ) {
    let (numbers, step, other) = (deltas.scalars(), rowBlocks, stride &* 4)
    var (sums, row, sample) = (zero, input / F4.width, neuron &* stride &* 4)
    let end = sample &+ blocks &* 4
    while sample < end {
      let x: Lanes<Other> = vector(row)
      for t in 0..<N { sums[t] += Lanes(numbers[sample &+ t &* other]) * x }
      row &+= step
      sample &+= 1
    }
    zero.forEachIndex { t in
      sink.take(sums[t], for: weights, at: (neuron &+ t) &* inputCount &+ input)
    }
  }

  /// A vector of inputs in a row.
  @inline(__always) private func vector<Other>(_ place: Int) -> Lanes<Other> {
    Lanes { rows[place &+ $0] }
  }
}
