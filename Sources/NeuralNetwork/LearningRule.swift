/// What changes the parameters.
///
/// The classic rules are for a single layer. Each is gradient descent with a delta of its own in
/// the place of the loss's: Δw = −η δ x and Δb = −η δ, averaged over a mini-batch, so that a
/// mini-batch of one sample is the rule as it is taught.
public enum LearningRule: String, Sendable, Hashable, CaseIterable {
  /// The gradient of the loss (Rumelhart, Hinton and Williams, 1986), by any optimiser.
  case backpropagation
  /// Rosenblatt's rule (1958): δ = y − t with y = step(z), targets 0 and 1. It learns from mistakes
  /// alone.
  case perceptron
  /// Widrow and Hoff's rule (1960, Adaline): δ = z − t. No threshold and no slope comes in between.
  case delta
  /// Hebb's rule (1949), the output held at its target: δ = −t, targets −1 and 1.
  case hebb

  /// Whether the rule can train a network of this shape.
  public func accepts(_ architecture: Architecture) -> Bool {
    let output = architecture.layers[architecture.layers.count - 1].activation
    return switch self {
    case .backpropagation: true
    case .perceptron: architecture.layers.count == 1 && output == .step
    case .delta, .hebb: architecture.layers.count == 1 && output != .softmax
    }
  }
}
