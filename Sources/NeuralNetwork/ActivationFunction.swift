/// The function that turns a neuron's pre-activation z into its activation a.
public enum ActivationFunction: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// a = z, also called identity.
  case linear
  /// a = 1 if z ≥ 0, else 0. It has no slope to learn from.
  case step
  /// a = 1 / (1 + e⁻ᶻ).
  case sigmoid
  /// a = tanh z.
  case tanh
  /// a = max(0, z).
  case relu
  /// a = z if z > 0, else 0.01 z.
  case leakyReLU
  /// aₖ = e^(zₖ) / Σⱼ e^(zⱼ), over the neurons of the layer; for the output layer only.
  case softmax
}
