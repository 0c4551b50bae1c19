/// The gradients of one layer's parameters from a single sample, where there is nothing to sum:
/// ΔW = δ xᵀ, Δb = δ.
struct SingleGradientKernel<L: Lane, Sink: GradientSink> {
  let layer: LayerPlan<L>
  let gradients: LayerGradients<L>
  let sink: Sink

  /// Computes the gradients and hands them over.
  @inline(__always) func run() {
    let weights = Sink.changesParameters ? layer.weights : gradients.weights
    let biases = Sink.changesParameters ? layer.biases : gradients.biases
    for neuron in 0..<layer.width {
      let delta = gradients.deltas[neuron &* layer.stride]
      sink.take(delta[0], for: biases, at: neuron)
      for input in 0..<layer.inputCount {
        let product = delta * layer.inputs[input &* layer.stride]
        sink.take(product[0], for: weights, at: neuron &* layer.inputCount &+ input)
      }
    }
  }
}
