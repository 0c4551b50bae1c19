/// How the step length η changes from epoch to epoch; the first epoch is 0.
///
/// Computed in double precision without a library's functions, so that the bits are the same
/// everywhere.
public enum LearningRateSchedule: Sendable, Hashable {
  /// η₀, always.
  case constant
  /// η₀ · factor^⌊epoch / everyEpochs⌋.
  case step(factor: Double, everyEpochs: Int)
  /// η₀ · factor^epoch.
  case exponential(factor: Double)
  /// η₁ + ½ (η₀ − η₁) (1 + cos(π epoch / totalEpochs)), then η₁ (Loshchilov and Hutter, 2017,
  /// equation 5, without restarts).
  case cosine(finalLearningRate: Double, totalEpochs: Int)

  /// The step length of an epoch.
  ///
  /// - Precondition: `epoch` is not negative, and the schedule's own numbers of epochs are at least
  ///   1.
  public func learningRate(initial: Float, epoch: Int) -> Float {
    precondition(epoch >= 0, "epochs count from 0")
    switch self {
    case .constant:
      return initial
    case .step(let factor, let everyEpochs):
      precondition(everyEpochs > 0, "a step takes an epoch at least")
      return Float(Double(initial) * factor.power(epoch / everyEpochs))
    case .exponential(let factor):
      return Float(Double(initial) * factor.power(epoch))
    case .cosine(let final, let totalEpochs):
      precondition(totalEpochs > 0, "the way down takes an epoch at least")
      let progress = Double(min(epoch, totalEpochs)) / Double(totalEpochs)
      return Float(final + (Double(initial) - final) * (1 - Self.risen(progress)))
    }
  }

  /// ½ (1 − cos πx) = sin² ½πx for 0 ≤ x ≤ 1, by the sine's power series up to where a term is
  /// below 1e-18.
  private static func risen(_ x: Double) -> Double {
    let angle = 1.570_796_326_794_896_6 * x
    var term = angle
    var sine = angle
    for index in 1...11 {
      let even = Double(2 * index)
      term *= -angle * angle / (even * (even + 1))
      sine += term
    }
    return sine * sine
  }
}

extension Double {
  /// The power of a whole number n ≥ 0, by squaring: a library's `pow` doesn't promise its bits.
  func power(_ exponent: Int) -> Double {
    var result = 1.0
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
