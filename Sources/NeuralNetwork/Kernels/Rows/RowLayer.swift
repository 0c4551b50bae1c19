/// A hidden layer as the row kernels see it: lanes are neurons, a row is all that a sample has
/// there.
///
/// Rows are padded to whole lanes. Weights of padding are 0 and stay so, hence its deltas are 0.
struct RowLayer {
  /// What turns pre-activations into activations.
  let activation: ActivationFunction
  /// How many values feed each neuron.
  let inputCount: Int
  /// How many lanes a row of inputs has.
  let inputBlocks: Int
  /// How many lanes a row of neurons has.
  let blocks: Int
  /// `[input][block]`: the transposed weights, inputs padded to a multiple of four.
  let weights: Strip<F4>
  /// `[block]`.
  let biases: Strip<F4>
  /// How many samples there is memory for.
  let stride: Int
  /// `[input block][sample]`.
  let inputs: Strip<F4>
  /// `[block][sample]`; empty where the slope doesn't need them.
  let preActivations: Strip<F4>
  /// `[block][sample]`.
  let activations: Strip<F4>
  /// `[block][sample]`: derivatives of the samples' losses with respect to the pre-activations.
  let deltas: Strip<F4>
}

/// The output layer as the row kernels see it: rows on its input side, samples as lanes on the
/// other.
struct RowOutput<L: Lane> {
  /// The outputs, `[output][block of samples]`; its weights and inputs are not used.
  let plan: Place<LayerPlan<L>>
  /// How many outputs there are.
  let width: Int
  /// How many blocks of samples an output has.
  let stride: Int
  /// How many lanes a row of inputs has.
  let inputBlocks: Int
  /// `[output][input block]`.
  let weights: Strip<F4>
  /// `[output]`.
  let biases: Strip<Float>
  /// 1 for each input, 0 for padding, `[input block]`.
  let isInput: Strip<F4>
  /// How many samples there is memory for in a row of inputs.
  let inputStride: Int
  /// `[input block][sample]`.
  let inputs: Strip<F4>
  /// Derivatives of the samples' losses with respect to the pre-activations, `[output][block of
  /// samples]`.
  let deltas: Strip<L>
}
