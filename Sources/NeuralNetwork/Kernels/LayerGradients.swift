/// What the backward pass needs of a layer besides.
struct LayerGradients<L: Lane> {
  /// `[neuron][input]`.
  let weights: Strip<Float>
  /// `[neuron]`.
  let biases: Strip<Float>
  /// Derivatives of the samples' losses with respect to the pre-activations, `[neuron][block]`.
  let deltas: Strip<L>
  /// Memory for the layer's inputs, `[sample][block of inputs]`, which no other layer needs at the
  /// same time; empty where the sums aren't taken from rows.
  let rows: Strip<F4>
}
