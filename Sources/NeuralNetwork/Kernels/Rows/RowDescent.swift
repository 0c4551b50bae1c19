/// Plain gradient descent on rows: θ ← θ − η / N · Σ δ a over the samples, no sum across lanes.
struct RowDescent {
  /// η / N.
  let rate: Float
  let sampleCount: Int

  /// Changes a hidden layer.
  func run(_ layer: Place<RowLayer>) {
    let layer = layer.value
    var block = 0
    while block < layer.blocks {
      biases(layer, block)
      var input = 0
      while input &+ 4 <= layer.inputCount {
        weights(layer, block, input, Tile<4, F4>(repeating: F4(0)))
        input &+= 4
      }
      while input < layer.inputCount {
        weights(layer, block, input, Tile<1, F4>(repeating: F4(0)))
        input &+= 1
      }
      block &+= 1
    }
  }

  @inline(__always) private func biases(_ layer: RowLayer, _ block: Int) {
    var sum = layer.deltas[block]
    var sample = 1
    while sample < sampleCount {
      sum += layer.deltas[sample &* layer.blocks &+ block]
      sample &+= 1
    }
    layer.biases[block] -= sum * rate
  }

  /// The weights of `N` inputs to one lane of neurons.
  @inline(__always)
  private func weights<let N: Int>(
    _ layer: RowLayer, _ block: Int, _ input: Int, _ zero: Tile<N, F4>
  ) {
    let inputs = layer.inputs.scalars()
    let stride = layer.inputBlocks &* 4
    var sums = zero
    var sample = 0
    while sample < sampleCount {
      let delta = layer.deltas[sample &* layer.blocks &+ block]
      for t in 0..<N { sums[t] += delta * inputs[sample &* stride &+ input &+ t] }
      sample &+= 1
    }
    for t in 0..<N { layer.weights[(input &+ t) &* layer.blocks &+ block] -= sums[t] * rate }
  }

  /// Changes the output layer.
  func run<L: Lane>(_ output: Place<RowOutput<L>>) {
    let output = output.value
    let deltas = output.deltas.scalars()
    let stride = output.stride &* L.width
    var neuron = 0
    while neuron < output.width {
      let first = neuron &* stride
      var bias = deltas[first]
      var sample = 1
      while sample < sampleCount {
        bias += deltas[first &+ sample]
        sample &+= 1
      }
      output.biases[neuron] -= bias * rate
      var block = 0
      while block < output.inputBlocks {
        var sum = output.inputs[block] * deltas[first]
        sample = 1
        while sample < sampleCount {
          sum += output.inputs[sample &* output.inputBlocks &+ block] * deltas[first &+ sample]
          sample &+= 1
        }
        let place = neuron &* output.inputBlocks &+ block
        output.weights[place] -= sum * output.isInput[block] * rate
        block &+= 1
      }
      neuron &+= 1
    }
  }
}
