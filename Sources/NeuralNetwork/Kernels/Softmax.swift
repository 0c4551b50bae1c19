extension LayerPlan {
  /// Turns activations that hold z into softmax: e^(zₖ − max z) over the sum of these.
  func normalizeExponentials(blocks: Int) {
    for block in 0..<blocks {
      var largest = activations[block]
      for neuron in 0..<width {
        largest = largest.larger(activations[neuron &* stride &+ block])
      }
      var total = L(0)
      for neuron in 0..<width {
        let power = (activations[neuron &* stride &+ block] - largest).exponential()
        activations[neuron &* stride &+ block] = power
        total += power
      }
      for neuron in 0..<width {
        activations[neuron &* stride &+ block] = activations[neuron &* stride &+ block] / total
      }
    }
  }
}
