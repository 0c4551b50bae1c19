/// The loops over many lane blocks of samples, where a weight that is spread over a lane serves
/// several.
extension ForwardTiles {
  /// Computes one neuron for blocks in eights: a weight is spread over a lane once for all.
  @inline(__always)
  func oneNeuron<A: ActivationKernel>(_ neuron: Int, blocks: Int, _: A.Type) {
    let (weights, inputs, stride) = (layer.weights, layer.inputs, layer.stride)
    var block = 0
    while block < blocks {
      var sums = Tile<8, L>(repeating: L(layer.biases[neuron]))
      var (place, weight) = (block, neuron &* layer.inputCount)
      let end = weight &+ layer.inputCount
      while weight < end {
        let factor = L(weights[weight])
        for t in 0..<8 { sums[t] += inputs[place &+ t] * factor }
        place &+= stride
        weight &+= 1
      }
      let output = neuron &* stride &+ block
      if layer.preActivations.count > 0 {
        for t in 0..<8 { layer.preActivations[output &+ t] = sums[t] }
      }
      for t in 0..<8 { layer.activations[output &+ t] = A.value(sums[t]) }
      block &+= 8
    }
  }

  /// Computes two neurons for blocks in fours: half as many weights to spread over lanes.
  @inline(__always)
  func twoNeurons<A: ActivationKernel>(_ neuron: Int, _ blocks: Range<Int>, _: A.Type) {
    let weights = neuron &* layer.inputCount
    var block = blocks.lowerBound
    while block < blocks.upperBound {
      var first = Tile<4, L>(repeating: L(layer.biases[neuron]))
      var second = Tile<4, L>(repeating: L(layer.biases[neuron &+ 1]))
      var place = block
      for input in 0..<layer.inputCount {
        let left = L(layer.weights[weights &+ input])
        let right = L(layer.weights[weights &+ layer.inputCount &+ input])
        for t in 0..<4 {
          let value = layer.inputs[place &+ t]
          first[t] += value * left
          second[t] += value * right
        }
        place &+= layer.stride
      }
      let output = neuron &* layer.stride &+ block
      for t in 0..<4 {
        if layer.preActivations.count > 0 {
          layer.preActivations[output &+ t] = first[t]
          layer.preActivations[output &+ layer.stride &+ t] = second[t]
        }
        layer.activations[output &+ t] = A.value(first[t])
        layer.activations[output &+ layer.stride &+ t] = A.value(second[t])
      }
      block &+= 4
    }
  }
}
