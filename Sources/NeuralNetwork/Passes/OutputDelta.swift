/// The derivative of a sample's loss with respect to the z of a single output.
struct OutputDelta<L: Lane> {
  /// Of z and the target.
  let function: (_ z: L, _ target: L) -> L

  /// Of a loss and the activation function of the output, which the loss accepts.
  init(_ loss: Loss, _ activation: ActivationFunction) {
    self =
      switch loss {
      case .squaredError: activation.run(DeltaFunction<L, SquaredErrorKernel>())
      case .huber: activation.run(DeltaFunction<L, HuberKernel>())
      case .hinge: activation.run(DeltaFunction<L, HingeKernel>())
      // With the activation function that it goes with: dℓ/dz = a − t.
      case .binaryCrossEntropy, .softmaxCrossEntropy:
        OutputDelta { z, target in SigmoidKernel.value(z) - target }
      }
  }

  fileprivate init(_ function: @escaping (_ z: L, _ target: L) -> L) { self.function = function }
}

private struct DeltaFunction<L: Lane, E: ErrorKernel>: ActivationKernelUser {
  func run<A: ActivationKernel>(_: A.Type) -> OutputDelta<L> {
    OutputDelta { z, target in
      let a = A.value(z)
      return E.slope(a, target: target) * A.slope(a, z)
    }
  }
}
