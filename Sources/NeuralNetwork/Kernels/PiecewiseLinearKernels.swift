/// φ(z) = z, φ′ = 1.
enum LinearKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L { L(1) }
}

/// φ(z) = 1 if z ≥ 0, else 0; flat everywhere else, so φ′ = 0.
enum StepKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.ifNotNegative(L(1), else: L(0)) }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L { L(0) }
}

/// φ(z) = 1 if z ≥ 0, else −1; φ′ = 0 as that of the step.
enum SignKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.ifNotNegative(L(1), else: L(-1)) }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L { L(0) }
}

/// φ(z) = max(0, z), φ′ = 1 if z > 0, else 0.
enum ReLUKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.above(0) }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L { a.ifPositive(L(1), else: L(0)) }
}

/// φ(z) = z if z > 0, else 0.01 z; φ′ = 1 if z > 0, else 0.01 (Maas, Hannun and Ng, 2013).
enum LeakyReLUKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.ifPositive(z, else: z * 0.01) }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L {
    a.ifPositive(L(1), else: L(0.01))
  }
}
