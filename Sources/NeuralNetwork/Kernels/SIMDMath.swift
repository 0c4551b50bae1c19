/// The engine's own transcendental functions: polynomial and rational fits, the same bits on every
/// machine.
///
/// The errors were measured against double precision over all numbers; NaN stays NaN.
extension Lane {
  /// tanh x as x P₄(x²) / Q₄(x²): 5.7 ulp and 3.4e-7 at worst, exactly ±1 from 8.145 on.
  ///
  /// There the quotient is 1 in single precision, and nowhere before is it larger.
  @inline(__always) func hyperbolicTangent() -> Self {
    let x = below(8.144_859_31).above(-8.144_859_31)
    let square = x * x
    let fourth = square * square
    let p =
      (square * 0.133_797_19 + 1)
      + fourth
      * ((square * 2.058_350_01e-05 + 0.003_494_035_79) + fourth * 1.331_909_53e-08)
    let q =
      (square * 0.467_130_342 + 1)
      + fourth
      * ((square * 0.000_328_309_479 + 0.025_871_078) + fourth * 7.762_029_59e-07)
    return x * p / q
  }

  /// eˣ − 1 for x ≤ 0 as 2 t / (1 − t) with t = tanh(x / 2), which keeps its digits near 0: 6 ulp
  /// at worst.
  @inline(__always) func exponentialLessOne() -> Self {
    let t = (self * 0.5).hyperbolicTangent()
    return t * 2 / (1 - t)
  }

  /// eˣ for −87 ≤ x ≤ 88, below and above as at the limits: 1.5 ulp at worst.
  @inline(__always) func exponential() -> Self { below(88).above(-87).exponentialInRange() }

  /// eˣ for −87 ≤ x ≤ 88; beyond, the exponent's bits run over.
  @inline(__always) private func exponentialInRange() -> Self {
    // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
    let shifted = self * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = self - whole * 0.693_145_752 - whole * 1.428_606_77e-06
    return rest.exponentialOfRest() * shifted.powerOfTwo()
  }

  /// eˣ for |x| ≤ ½ ln 2.
  @inline(__always) private func exponentialOfRest() -> Self {
    let square = self * self
    let high = (self * 0.008_368_723_94 + 0.041_666_388_7) + square * 0.001_381_458_39
    let low = (self * 0.166_665_206 + 0.499_999_934) + square * high
    return square * low + (self + 1)
  }

  /// 1 / (1 + e⁻ˣ): 2.6 ulp at worst, and 1.6e-38 instead of anything smaller.
  ///
  /// With eˣ = 2ⁿ eʳ as 2ⁿ / (2ⁿ + e⁻ʳ): the power waits for nothing, and so is ready before e⁻ʳ
  /// is.
  @inline(__always) func logisticSigmoid() -> Self {
    let x = below(87).above(-87)
    let shifted = x * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = x - whole * 0.693_145_752 - whole * 1.428_606_77e-06
    let power = shifted.powerOfTwo()
    return power / (power + rest.exponentialOfNegative())
  }

  /// e⁻ˣ for |x| ≤ ½ ln 2: the polynomial of `exponentialOfRest`, odd coefficients negated.
  @inline(__always) private func exponentialOfNegative() -> Self {
    let square = self * self
    let high = (self * -0.008_368_723_94 + 0.041_666_388_7) + square * 0.001_381_458_39
    let low = (self * -0.166_665_206 + 0.499_999_934) + square * high
    return square * low + (1 - self)
  }

  /// ln x: 0.9 ulp at worst, subnormal numbers included; −∞ for 0, ∞ for ∞, not a number below 0.
  @inline(__always) func naturalLogarithm() -> Self {
    let aboveNormal = self - Float.leastNormalMagnitude
    let x = aboveNormal.ifNotNegative(self, else: self * 0x1p23)
    let (mantissa, power) = x.splitExponent()
    let exponent = power + aboveNormal.ifNotNegative(Self(0), else: Self(-23))
    let f = mantissa - 1
    let s = f / (f + 2)
    let z = s * s
    let p = z * (z * 0.298_744_203 + 0.399_774_495) + 0.666_667_771
    let logarithm = exponent * 1.428_606_77e-06 + (f - s * (f - z * p)) + exponent * 0.693_145_752
    let finite = (self - Float.greatestFiniteMagnitude).ifPositive(Self(.infinity), else: logarithm)
    return ifPositive(finite, else: ifNotNegative(Self(-.infinity), else: Self(.nan)))
  }

  /// ln(1 + e^−|x|), which keeps a cross entropy exact where e^−|x| would vanish beside 1: 2.1 ulp
  /// at worst.
  @inline(__always) func softness() -> Self {
    let u = (0 - magnitude).above(-87).exponentialInRange()
    let s = u / (u + 2)
    let z = s * s
    var p = z * 0.280_258_218 + 0.279_988_857
    p = p * z + 0.400_217_132
    p = p * z + 0.666_664_129
    return u - s * (u - z * p)
  }

  /// √x for x ≥ 0: 1 ulp at worst for normal numbers, 0 for 0, and not a number for infinity.
  ///
  /// Three steps of Newton's for 1 / √x, the last one for the root itself. The standard library's
  /// would call the C library for numbers below 0, one element at a time.
  @inline(__always) func squareRoot() -> Self {
    let half = self * 0.5
    var inverse = inverseRootGuess()
    inverse = inverse * (1.5 - half * inverse * inverse)
    inverse = inverse * (1.5 - half * inverse * inverse)
    let root = self * inverse
    return root + inverse * 0.5 * (self - root * root)
  }

  @inline(__always) static func + (left: Float, right: Self) -> Self { Self(left) + right }
}

extension Float {
  /// The engine's own square root.
  func root() -> Float { F1(self).squareRoot()[0] }
}
