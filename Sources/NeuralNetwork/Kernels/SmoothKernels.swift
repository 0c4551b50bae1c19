/// φ(z) = z if z > 0, else eᶻ − 1; φ′ = 1 if z > 0, else eᶻ = a + 1 (Clevert and others, 2016, α =
/// 1).
enum ELUKernel: ActivationKernel {
  @inline(__always) static func value<L: Lane>(_ z: L) -> L {
    z.ifPositive(z, else: z.below(0).exponentialLessOne())
  }
  @inline(__always) static func slope<L: Lane>(_ a: L, _: L) -> L {
    a.ifPositive(L(1), else: a + 1)
  }
}

/// φ(z) = ln(1 + eᶻ) = max(z, 0) + ln(1 + e^−|z|), φ′ = 1 / (1 + e⁻ᶻ).
enum SoftplusKernel: ActivationKernel {
  @inline(__always) static var slopeNeedsPreActivation: Bool { true }
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.above(0) + z.softness() }
  @inline(__always) static func slope<L: Lane>(_: L, _ z: L) -> L { z.logisticSigmoid() }
}

/// φ(z) = z σ(z), φ′ = σ(z) (1 + z (1 − σ(z))).
enum SiLUKernel: ActivationKernel {
  @inline(__always) static var slopeNeedsPreActivation: Bool { true }
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z * z.logisticSigmoid() }
  @inline(__always) static func slope<L: Lane>(_: L, _ z: L) -> L {
    let sigmoid = z.logisticSigmoid()
    return sigmoid * (1 + z * (1 - sigmoid))
  }
}

/// φ(z) = ½ z (1 + t), φ′ = ½ (1 + t) + ½ z (1 − t²) u′, with t = tanh u,
/// u = √(2/π) (z + 0.044715 z³) (Hendrycks and Gimpel, 2016, section 2).
enum GELUKernel: ActivationKernel {
  @inline(__always) static var slopeNeedsPreActivation: Bool { true }
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z * 0.5 * (1 + tangent(clamped(z))) }
  @inline(__always) static func slope<L: Lane>(_: L, _ z: L) -> L {
    let z = clamped(z)
    let t = tangent(z)
    let slopeOfArgument = z * z * 0.107_032_221 + 0.797_884_583
    return (1 + t) * 0.5 + z * 0.5 * (1 - t * t) * slopeOfArgument
  }

  @inline(__always) private static func tangent<L: Lane>(_ z: L) -> L {
    (z * (z * z * 0.035_677_408_1 + 0.797_884_583)).hyperbolicTangent()
  }
  /// Beyond ±10 the tangent is ±1, and a cube might be infinite.
  @inline(__always) private static func clamped<L: Lane>(_ z: L) -> L { z.below(10).above(-10) }
}

/// φ(z) = sin z, φ′ = cos z.
enum SineKernel: ActivationKernel {
  @inline(__always) static var slopeNeedsPreActivation: Bool { true }
  @inline(__always) static func value<L: Lane>(_ z: L) -> L { z.sine() }
  @inline(__always) static func slope<L: Lane>(_: L, _ z: L) -> L { z.cosine() }
}
