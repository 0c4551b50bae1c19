/// How far the outputs of a network are from their targets.
///
/// One convention for all: summed over the outputs, averaged over the samples.
public enum Loss: String, Sendable, Hashable, CaseIterable {
  /// ½ Σₖ (aₖ − tₖ)².
  case squaredError
  /// Σₖ ½ eₖ² where |eₖ| ≤ 1, else |eₖ| − ½, with e = a − t: outliers pull no harder than others.
  case huber
  /// Σₖ max(0, 1 − tₖ aₖ) with targets −1 and 1; the output layer is linear.
  case hinge
  /// Σₖ max(zₖ, 0) − zₖ tₖ + ln(1 + e^−|zₖ|) with targets 0 and 1; the output layer is sigmoid.
  case binaryCrossEntropy
  /// Σₖ tₖ (ln Σⱼ e^(zⱼ) − zₖ) with one-hot targets; the output layer is softmax.
  case softmaxCrossEntropy

  /// Whether the loss goes with an output layer of this activation function.
  public func accepts(outputActivation: ActivationFunction) -> Bool {
    switch self {
    case .squaredError, .huber: true
    case .hinge: outputActivation == .linear
    case .binaryCrossEntropy: outputActivation == .sigmoid
    case .softmaxCrossEntropy: outputActivation == .softmax
    }
  }
}
