import NeuralNetwork

/// How much of an axis is shown, so that it rarely has to change.
enum AxisRange {
  /// Room for an activation function: fixed if it is bounded, else the rung that holds `reach`.
  static func of(_ activation: ActivationFunction, reach: Float) -> ClosedRange<Float> {
    let (lower, upper) = (activation.range.lowerBound, activation.range.upperBound)
    guard !activation.isBounded else {
      let margin = 0.05 + (upper - lower) / 10
      return lower - margin...upper + margin
    }
    let rung = rung(holding: reach)
    return max(lower - 0.15 * rung, -1.1 * rung)...1.1 * rung
  }

  /// As much to both sides of 0: the rung that holds `reach`.
  static func symmetric(reach: Float) -> ClosedRange<Float> {
    let rung = rung(holding: reach)
    return -1.1 * rung...1.1 * rung
  }

  /// The next of 1, 2, 5, 10, 20, … that is not below a number.
  private static func rung(holding reach: Float) -> Float {
    var rung: Float = 1
    for factor in (0..<30).map({ [2, 2.5, 2][$0 % 3] as Float }) where rung < reach {
      rung *= factor
    }
    return rung
  }
}
