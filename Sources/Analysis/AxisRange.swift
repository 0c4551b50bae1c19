import NeuralNetwork

/// How much of an axis is shown, so that it rarely has to change.
enum AxisRange {
  /// Room for an activation function: fixed if it is bounded, else a rung that holds `reach`.
  static func of(
    _ activation: ActivationFunction, reach: Float, previous: ClosedRange<Float>?
  ) -> ClosedRange<Float> {
    let (lower, upper) = (activation.range.lowerBound, activation.range.upperBound)
    guard !activation.isBounded else {
      let margin = 0.05 + (upper - lower) / 10
      return lower - margin...upper + margin
    }
    let rung = rung(holding: reach, previous: previous)
    return max(lower - 0.15 * rung, -1.1 * rung)...1.1 * rung
  }

  /// As much to both sides of 0: a rung that holds `reach`.
  static func symmetric(reach: Float, previous: ClosedRange<Float>?) -> ClosedRange<Float> {
    let rung = rung(holding: reach, previous: previous)
    return -1.1 * rung...1.1 * rung
  }

  /// The next of 1, 2, 5, 10, 20, … that is not below a number.
  ///
  /// What was shown before stays until the number needs less than a third of it, so that one which
  /// goes up and down at a rung doesn't take the axis with it.
  private static func rung(holding reach: Float, previous: ClosedRange<Float>?) -> Float {
    if let previous {
      // What was shown is 1.1 times its rung, unless it was of another kind of layer.
      let kept = RoundLadder.rung(notBelow: previous.upperBound / 1.2, least: 1)
      if 1.1 * kept == previous.upperBound, kept >= reach, reach > kept / 3 { return kept }
    }
    return RoundLadder.rung(notBelow: reach, least: 1)
  }
}
