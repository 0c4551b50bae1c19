/// The loops over many lane blocks of samples, where a weight that is spread over a lane serves
/// several.
extension PropagationTiles {
  /// Computes the deltas of one input for blocks in eights: a weight is spread over a lane once for
  /// all.
  @inline(__always)
  func oneInput<A: ActivationKernel>(_ input: Int, blocks: Int, _ function: A.Type) {
    let (weights, deltas, stride) = (layer.weights, deltas, layer.stride)
    let (inputCount, end) = (layer.inputCount, layer.inputCount &* layer.width)
    var block = 0
    while block < blocks {
      var sums = Tile<8, L>(repeating: L(0))
      var (place, weight) = (block, input)
      while weight < end {
        let factor = L(weights[weight])
        for t in 0..<8 { sums[t] += deltas[place &+ t] * factor }
        place &+= stride
        weight &+= inputCount
      }
      for t in 0..<8 { setDelta(sums[t], input, block &+ t, function) }
      block &+= 8
    }
  }

  /// Computes the deltas of two inputs for blocks in fours: half as many weights to spread over
  /// lanes.
  @inline(__always)
  func twoInputs<A: ActivationKernel>(_ input: Int, _ blocks: Range<Int>, _ function: A.Type) {
    var block = blocks.lowerBound
    while block < blocks.upperBound {
      var first = Tile<4, L>(repeating: L(0))
      var second = Tile<4, L>(repeating: L(0))
      var (place, weight) = (block, input)
      for _ in 0..<layer.width {
        let left = L(layer.weights[weight])
        let right = L(layer.weights[weight &+ 1])
        for t in 0..<4 {
          let delta = deltas[place &+ t]
          first[t] += delta * left
          second[t] += delta * right
        }
        place &+= layer.stride
        weight &+= layer.inputCount
      }
      for t in 0..<4 {
        setDelta(first[t], input, block &+ t, function)
        setDelta(second[t], input &+ 1, block &+ t, function)
      }
      block &+= 4
    }
  }
}
