/// One layer as the kernels see it: its sizes, its parameters, and where its values lie.
///
/// Values of samples are `[neuron][block]`: neuron by neuron, `stride` lane blocks each.
struct LayerPlan<L: Lane> {
  /// What turns pre-activations into activations.
  let activation: ActivationFunction
  /// How many values feed each neuron.
  let inputCount: Int
  /// How many neurons there are.
  let width: Int
  /// How many lane blocks lie between one neuron's values and the next one's.
  let stride: Int
  /// `[neuron][input]`.
  let weights: Strip<Float>
  /// `[neuron]`.
  let biases: Strip<Float>
  /// `[input][block]`: the outputs of the layer before, or the network's inputs.
  let inputs: Strip<L>
  /// `[input][block]`: the activations of the layer before, other than its outputs where it has
  /// dropout.
  let inputActivations: Strip<L>
  /// `[input][block]`: the pre-activations of the layer before; empty where a pass doesn't keep
  /// them.
  let inputPreActivations: Strip<L>
  /// `[neuron][block]`; empty where a pass doesn't keep them.
  let preActivations: Strip<L>
  /// `[neuron][block]`.
  let activations: Strip<L>
  /// `[neuron][block]`: 0 for those that are left out; empty without dropout.
  let dropoutFactors: Strip<L>
  /// `[neuron][block]`: the activations times their dropout factors, the activations themselves
  /// without.
  let outputs: Strip<L>
}
