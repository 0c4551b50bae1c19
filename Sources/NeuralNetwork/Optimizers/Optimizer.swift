/// How a gradient becomes a change of the parameters.
public enum Optimizer: Sendable, Hashable {
  /// Stochastic gradient descent: θ ← θ − η g.
  case gradientDescent
  /// Adam (Kingma and Ba, 2015, algorithm 1).
  case adam(beta1: Float, beta2: Float, epsilon: Float)

  /// Adam with the constants of its authors.
  public static let adam = Optimizer.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
}
