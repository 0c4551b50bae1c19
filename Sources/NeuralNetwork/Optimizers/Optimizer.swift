/// How a gradient becomes a change of the parameters.
public enum Optimizer: Sendable, Hashable {
  /// Stochastic gradient descent: θ ← θ − η g.
  case gradientDescent
  /// Gradient descent with momentum μ (Polyak, 1964).
  case momentum(momentum: Float)
  /// Gradient descent with momentum μ that looks ahead (Nesterov, 1983).
  case nesterov(momentum: Float)
  /// AdaGrad (Duchi, Hazan and Singer, 2011).
  case adaGrad(epsilon: Float)
  /// RMSProp (Tieleman and Hinton, 2012).
  case rmsProp(decay: Float, epsilon: Float)
  /// Adam (Kingma and Ba, 2015, algorithm 1).
  case adam(beta1: Float, beta2: Float, epsilon: Float)
  /// Adam with decoupled weight decay λ (Loshchilov and Hutter, 2019, algorithm 2).
  case adamW(beta1: Float, beta2: Float, epsilon: Float, weightDecay: Float)

  /// Momentum with μ = 0.9.
  public static let momentum = Optimizer.momentum(momentum: 0.9)
  /// Nesterov's momentum with μ = 0.9.
  public static let nesterov = Optimizer.nesterov(momentum: 0.9)
  /// AdaGrad with ε = 1e-10.
  public static let adaGrad = Optimizer.adaGrad(epsilon: 1e-10)
  /// RMSProp with a decay of 0.99 and ε = 1e-8.
  public static let rmsProp = Optimizer.rmsProp(decay: 0.99, epsilon: 1e-8)
  /// Adam with the constants of its authors.
  public static let adam = Optimizer.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
  /// AdamW with Adam's constants and a weight decay of 0.01.
  public static let adamW = Optimizer.adamW(
    beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01)

  /// What it is called in a line of text: "sgd", "adam".
  public var name: String {
    switch self {
    case .gradientDescent: "sgd"
    case .momentum: "momentum"
    case .nesterov: "nesterov"
    case .adaGrad: "adagrad"
    case .rmsProp: "rmsprop"
    case .adam: "adam"
    case .adamW: "adamw"
    }
  }
}
