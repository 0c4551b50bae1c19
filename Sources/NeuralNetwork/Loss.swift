/// How far the outputs of a network are from their targets.
///
/// One convention for all: summed over the outputs, averaged over the samples.
public enum Loss: String, Sendable, Hashable, CaseIterable {
  /// ½ Σₖ (aₖ − tₖ)².
  case squaredError
  /// Σₖ max(zₖ, 0) − zₖ tₖ + ln(1 + e^−|zₖ|) with targets 0 and 1; the output layer is sigmoid.
  case binaryCrossEntropy
  /// Σₖ tₖ (ln Σⱼ e^(zⱼ) − zₖ) with one-hot targets; the output layer is softmax.
  case softmaxCrossEntropy

  /// Whether the loss goes with an output layer of this activation function.
  public func accepts(outputActivation: ActivationFunction) -> Bool {
    switch self {
    case .squaredError: true
    case .binaryCrossEntropy: outputActivation == .sigmoid
    case .softmaxCrossEntropy: outputActivation == .softmax
    }
  }
}
