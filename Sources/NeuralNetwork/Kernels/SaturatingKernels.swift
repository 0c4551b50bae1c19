/// φ(z) = 1 / (1 + e⁻ᶻ), φ′ = a (1 − a).
enum SigmoidKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.logisticSigmoid() }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L { a * (1 - a) }
}

/// φ(z) = tanh z, φ′ = 1 − a².
enum TanhKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.hyperbolicTangent() }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L { 1 - a * a }
}
