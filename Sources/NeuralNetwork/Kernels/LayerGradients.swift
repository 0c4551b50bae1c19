/// What the backward pass needs of a layer besides.
struct LayerGradients<L: Lane> {
  /// `[neuron][input]`.
  let weights: Strip<Float>
  /// `[neuron]`.
  let biases: Strip<Float>
  /// Derivatives of the samples' losses with respect to the pre-activations, `[neuron][block]`.
  let deltas: Strip<L>
}
