/// The derivative of a sample's loss with respect to the z of a single output.
protocol OutputDeltaKernel {
  /// Of z and the target.
  static func delta<L: Lane>(_ z: L, target: L) -> L
}

/// A loop over outputs that wants to be compiled once for each loss and activation function.
protocol OutputDeltaUser {
  associatedtype Result
  /// Runs the loop with one kernel.
  func run<K: OutputDeltaKernel>(_: K.Type) -> Result
}

/// A loss and the activation function of the output, which the loss accepts.
struct OutputDelta {
  let loss: Loss
  let activation: ActivationFunction

  /// Runs a loop with the kernel of both: the choice is made once, outside of the loop.
  @inline(__always) func run<User: OutputDeltaUser>(_ user: User) -> User.Result {
    switch loss {
    case .squaredError: activation.run(ErrorDeltaUser<User, SquaredErrorKernel>(user: user))
    case .huber: activation.run(ErrorDeltaUser<User, HuberKernel>(user: user))
    case .hinge: activation.run(ErrorDeltaUser<User, HingeKernel>(user: user))
    case .binaryCrossEntropy, .softmaxCrossEntropy: user.run(CrossEntropyDelta.self)
    }
  }
}

/// e′(a, t) φ′.
private enum ErrorDelta<E: ErrorKernel, A: ActivationKernel>: OutputDeltaKernel {
  @inline(__always) static func delta<L: Lane>(_ z: L, target: L) -> L {
    let a = A.value(z)
    return E.slope(a, target: target) * A.slope(a, z)
  }
}

/// Of binary cross entropy with the activation function that it goes with: a − t.
private enum CrossEntropyDelta: OutputDeltaKernel {
  @inline(__always) static func delta<L: Lane>(_ z: L, target: L) -> L {
    SigmoidKernel.value(z) - target
  }
}

private struct ErrorDeltaUser<User: OutputDeltaUser, E: ErrorKernel>: ActivationKernelUser {
  let user: User
  @inline(__always) func run<A: ActivationKernel>(_: A.Type) -> User.Result {
    user.run(ErrorDelta<E, A>.self)
  }
}
