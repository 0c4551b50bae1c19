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

/// φ(z) = z, φ′ = 1.
enum LinearKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z }
  @inline(__always) static func slope<L: Lane>(_ a: L) -> L { L(1) }
}

/// φ(z) = 1 if z ≥ 0, else 0; flat everywhere else, so φ′ = 0.
enum StepKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.ifNotNegative(L(1), else: L(0)) }
  @inline(__always) static func slope<L: Lane>(_ a: L) -> L { L(0) }
}

/// φ(z) = 1 / (1 + e⁻ᶻ), φ′ = a (1 − a).
enum SigmoidKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.logisticSigmoid() }
  @inline(__always) static func slope<L: Lane>(_ a: L) -> L { a * (1 - a) }
}

/// φ(z) = tanh z, φ′ = 1 − a².
enum TanhKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.hyperbolicTangent() }
  @inline(__always) static func slope<L: Lane>(_ a: L) -> L { 1 - a * a }
}

/// φ(z) = max(0, z), φ′ = 1 if z > 0, else 0.
enum ReLUKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.above(0) }
  @inline(__always) static func slope<L: Lane>(_ a: L) -> L { a.ifPositive(L(1), else: L(0)) }
}

/// φ(z) = z if z > 0, else 0.01 z; φ′ = 1 if z > 0, else 0.01 (Maas, Hannun and Ng, 2013).
enum LeakyReLUKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.ifPositive(z, else: z * 0.01) }
  @inline(__always) static func slope<L: Lane>(_ a: L) -> L { a.ifPositive(L(1), else: L(0.01)) }
}
