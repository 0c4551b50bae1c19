/// An activation function as the kernels take it: its value and its derivative, side by side.
protocol ActivationKernel {
  /// a = φ(z).
  static func value<L: Lane>(_ z: L) -> L
  /// φ′(z), told by the activation a = φ(z), or by z where that isn't enough.
  static func slope<L: Lane>(_ a: L, _ z: L) -> L
  /// Whether the slope needs z; otherwise anything may be handed over for it.
  static var slopeNeedsPreActivation: Bool { get }
}

extension ActivationKernel {
  @inline(__always) static var slopeNeedsPreActivation: Bool { false }
}

/// A loop over values that wants to be compiled once for each activation function.
protocol ActivationKernelUser {
  associatedtype Output
  /// Runs the loop with one function.
  func run<A: ActivationKernel>(_ function: A.Type) -> Output
}

extension ActivationFunction {
  /// Runs a loop with the kernel of this function: the choice is made once, outside of the loop.
  ///
  /// Softmax runs as linear, since it isn't a function of one neuron; its layer does the rest.
  @inline(__always) func run<User: ActivationKernelUser>(_ user: User) -> User.Output {
    switch self {
    case .linear, .softmax: user.run(LinearKernel.self)
    case .step: user.run(StepKernel.self)
    case .sign: user.run(SignKernel.self)
    case .sigmoid: user.run(SigmoidKernel.self)
    case .tanh: user.run(TanhKernel.self)
    case .relu: user.run(ReLUKernel.self)
    case .leakyReLU: user.run(LeakyReLUKernel.self)
    case .elu: user.run(ELUKernel.self)
    case .softplus: user.run(SoftplusKernel.self)
    case .gelu: user.run(GELUKernel.self)
    case .silu: user.run(SiLUKernel.self)
    case .sine: user.run(SineKernel.self)
    }
  }

  /// Whether the slope of this function needs z.
  var slopeNeedsPreActivation: Bool { run(SlopeQuestion()) }
}

private struct SlopeQuestion: ActivationKernelUser {
  func run<A: ActivationKernel>(_: A.Type) -> Bool { A.slopeNeedsPreActivation }
}
