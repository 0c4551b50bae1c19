extension RowDescent {
  /// Changes the output layer.
  func run<L: Lane>(_ output: Place<RowOutput<L>>) {
    let output = output.value
    for neuron in 0..<output.width {
      biases(output, neuron)
      var block = 0
      while block &+ 2 <= output.inputBlocks {
        weights(output, neuron, block, Tile<2, F4>(repeating: F4(0)))
        block &+= 2
      }
      if block < output.inputBlocks {
        weights(output, neuron, block, Tile<1, F4>(repeating: F4(0)))
      }
    }
  }

  @inline(__always) private func biases<L: Lane>(_ output: RowOutput<L>, _ neuron: Int) {
    let deltas = output.deltas.scalars()
    let first = neuron &* output.stride &* L.width
    var sum = deltas[first]
    var sample = 1
    while sample < sampleCount {
      sum += deltas[first &+ sample]
      sample &+= 1
    }
    output.biases[neuron] -= sum * rate
  }

  /// Changes the weights of `N` lanes of inputs to one output.
  @inline(__always)
  private func weights<let N: Int, L: Lane>(
    _ output: RowOutput<L>, _ neuron: Int, _ block: Int, _ zero: Tile<N, F4>
  ) {
    let deltas = output.deltas.scalars()
    let first = neuron &* output.stride &* L.width
    var sums = zero
    for sample in 0..<sampleCount {
      let delta = F4(deltas[first &+ sample])
      for t in 0..<N {
        sums[t] += output.inputs[(block &+ t) &* output.inputStride &+ sample] * delta
      }
    }
    let place = neuron &* output.inputBlocks &+ block
    for t in 0..<N {
      output.weights[place &+ t] -= sums[t] * output.isInput[block &+ t] * rate
    }
  }
}
