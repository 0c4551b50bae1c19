/// An activation function as the kernels take it: its value and its derivative, side by side.
protocol ActivationKernel {
  /// a = φ(z).
  static func value<L: Lane>(_ z: L) -> L
  /// φ′(z), told by the activation a = φ(z).
  static func slope<L: Lane>(_ a: L) -> L
}

/// A loop over values that wants to be compiled once for each activation function.
protocol ActivationKernelUser {
  /// Runs the loop with one function.
  func run<A: ActivationKernel>(_ function: A.Type)
}

extension ActivationFunction {
  /// Runs a loop with the kernel of this function: the choice is made once, outside of the loop.
  ///
  /// Softmax runs as linear, since it isn't a function of one neuron; its layer does the rest.
  @inline(__always) func run(_ user: some ActivationKernelUser) {
    switch self {
    case .linear, .softmax: user.run(LinearKernel.self)
    case .step: user.run(StepKernel.self)
    case .sigmoid: user.run(SigmoidKernel.self)
    case .tanh: user.run(TanhKernel.self)
    case .relu: user.run(ReLUKernel.self)
    case .leakyReLU: user.run(LeakyReLUKernel.self)
    }
  }
}
