/// Plain gradient descent on rows: θ ← θ − η / N · Σ δ a over the samples, no sum across lanes.
struct RowDescent {
  /// η / N.
  let rate: Float
  let sampleCount: Int

  /// Changes a hidden layer, two lanes of neurons at a time.
  func run<Vector: LaneVector>(_ layer: Place<RowLayer>, _: Vector.Type) {
    let layer = layer.value
    let zero = Lanes<Vector>(0)
    var block = 0
    while block &+ 2 <= layer.blocks {
      let input = fourInputs(layer, block, Tile<2, Lanes<Vector>>(repeating: zero))
      run(layer, block, from: input, Tile<2, F4>(repeating: F4(0)))
      block &+= 2
    }
    if block < layer.blocks {
      let input = fourInputs(layer, block, Tile<1, Lanes<Vector>>(repeating: zero))
      run(layer, block, from: input, Tile<1, F4>(repeating: F4(0)))
    }
  }

  /// Changes `N` lanes of neurons, but for the biases, four inputs at a time.
  ///
  /// - Returns: the first input that is left.
  @inline(__always)
  private func fourInputs<let N: Int, Vector>(
    _ layer: RowLayer, _ block: Int, _ zero: Tile<N, Lanes<Vector>>
  ) -> Int {
    var input = 0
    while input &+ 4 <= layer.inputCount {
      if Vector.quadCount == 4 {
        sideBySide(layer, block, input, zero)
      } else {
        oneByOne(layer, block, input, Tile<N, F4>(repeating: F4(0)))
      }
      input &+= 4
    }
    return input
  }

  /// Changes the weights of four inputs, whose sums one vector holds side by side.
  @inline(__always)
  private func sideBySide<let N: Int, Vector>(
    _ layer: RowLayer, _ block: Int, _ input: Int, _ zero: Tile<N, Lanes<Vector>>
  ) {
    let row = input / 4 &* layer.stride
    var sums = zero
    for sample in 0..<sampleCount {
      let values = layer.inputs[row &+ sample]
      let x = Lanes<Vector> { F4(values[$0]) }
      for t in 0..<N {
        let delta = layer.deltas[(block &+ t) &* layer.stride &+ sample]
        sums[t] += Lanes(repeating: delta) * x
      }
    }
    for t in 0..<N {
      for four in 0..<4 {
        let place = (input &+ four) &* layer.blocks &+ block &+ t
        layer.weights[place] -= sums[t].quad(four) * rate
      }
    }
  }

  /// Changes the weights of four inputs, each with a vector of its own.
  @inline(__always)
  private func oneByOne<let N: Int>(
    _ layer: RowLayer, _ block: Int, _ input: Int, _ zero: Tile<N, F4>
  ) {
    let row = input / 4 &* layer.stride
    var (first, second, third, fourth) = (zero, zero, zero, zero)
    for sample in 0..<sampleCount {
      let values = layer.inputs[row &+ sample]
      let (x0, x1) = (values.spread(0), values.spread(1))
      let (x2, x3) = (values.spread(2), values.spread(3))
      for t in 0..<N {
        let delta = layer.deltas[(block &+ t) &* layer.stride &+ sample]
        first[t] += delta * x0
        second[t] += delta * x1
        third[t] += delta * x2
        fourth[t] += delta * x3
      }
    }
    for t in 0..<N {
      let place = input &* layer.blocks &+ block &+ t
      layer.weights[place] -= first[t] * rate
      layer.weights[place &+ layer.blocks] -= second[t] * rate
      layer.weights[place &+ 2 &* layer.blocks] -= third[t] * rate
      layer.weights[place &+ 3 &* layer.blocks] -= fourth[t] * rate
    }
  }

  /// Changes `N` lanes of neurons, two inputs at a time, the biases along with the first ones.
  @inline(__always)
  private func run<let N: Int>(
    _ layer: RowLayer, _ block: Int, from firstInput: Int, _ zero: Tile<N, F4>
  ) {
    if firstInput == layer.inputCount { biases(layer, block, zero) }
    var input = firstInput
    var isFirst = true
    while input < layer.inputCount {
      // The input behind the last one is padding or a repetition, and is not changed.
      let second = min(input &+ 1, layer.inputCount &- 1)
      let sums = sums(layer, block, input, second, zero)
      for t in 0..<N {
        if isFirst { layer.biases[block &+ t] -= sums.biases[t] * rate }
        layer.weights[input &* layer.blocks &+ block &+ t] -= sums.first[t] * rate
        if second > input {
          layer.weights[second &* layer.blocks &+ block &+ t] -= sums.second[t] * rate
        }
      }
      isFirst = false
      input &+= 2
    }
  }

  /// Changes the biases of `N` lanes of neurons alone.
  @inline(__always)
  private func biases<let N: Int>(_ layer: RowLayer, _ block: Int, _ zero: Tile<N, F4>) {
    var sums = zero
    for sample in 0..<sampleCount {
      for t in 0..<N { sums[t] += layer.deltas[(block &+ t) &* layer.stride &+ sample] }
    }
    for t in 0..<N { layer.biases[block &+ t] -= sums[t] * rate }
  }

  /// Σ δ, and Σ δ a of two inputs, for `N` lanes of neurons.
  @inline(__always)
  private func sums<let N: Int>(
    _ layer: RowLayer, _ block: Int, _ input: Int, _ other: Int, _ zero: Tile<N, F4>
  ) -> (biases: Tile<N, F4>, first: Tile<N, F4>, second: Tile<N, F4>) {
    let inputs = layer.inputs.scalars()
    var (biases, first, second) = (zero, zero, zero)
    let (firstRow, secondRow) = (
      input / 4 &* layer.stride &* 4 &+ input % 4, other / 4 &* layer.stride &* 4 &+ other % 4
    )
    for sample in 0..<sampleCount {
      let x = F4(inputs[firstRow &+ sample &* 4])
      let y = F4(inputs[secondRow &+ sample &* 4])
      for t in 0..<N {
        let delta = layer.deltas[(block &+ t) &* layer.stride &+ sample]
        biases[t] += delta
        first[t] += delta * x
        second[t] += delta * y
      }
    }
    return (biases, first, second)
  }
}
