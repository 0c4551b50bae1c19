/// Levels of a loss, evenly spaced on a logarithmic axis, at numbers that don't depend on the data.
public struct LossScale: Sendable, Hashable {
  /// How many levels there are.
  public static let levelCount = 10
  /// How many decades below and above the median are told apart.
  private static let (decadesBelow, decadesAbove): (Float, Float) = (4, 2)

  /// How many steps a decade has.
  private static let stepsPerDecade = 96
  /// How long a level is, in steps.
  private let span: Int
  /// How many levels' lengths above a loss of 1 level 0 begins.
  private let lowest: Int

  /// Chooses levels that hold some losses; those of before as long as they do about as well.
  ///
  /// - Parameters:
  ///   - logarithms: the decimal logarithms of the losses, in any order.
  ///   - previous: the levels of before.
  init(holding logarithms: [Float], previous: LossScale? = nil) {
    let sorted = logarithms.sorted()
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    let lower = max(sorted.first ?? 0, median - Self.decadesBelow)
    let upper = min(sorted.last ?? 0, median + Self.decadesAbove)
    if let previous, previous.suits(lower...upper) {
      self = previous
      return
    }
    func steps(_ span: Int) -> (first: Int, last: Int) {
      func step(_ logarithm: Float) -> Int {
        Int((logarithm * Float(Self.stepsPerDecade) / Float(span)).rounded(.down))
      }
      return (step(lower), step(upper))
    }
    let fitting = [1, 2, 4, 8, 16, 24, 32, 48, 96].first { span in
      let (first, last) = steps(span)
      return last - first < Self.levelCount
    }
    span = fitting ?? Self.stepsPerDecade
    lowest = steps(span).first
  }

  /// Where a loss lies, 0 at the lower end of level 0, 1 at its upper end, and so on.
  func place(ofLogarithm logarithm: Float) -> Float {
    logarithm * Float(Self.stepsPerDecade) / Float(span) - Float(lowest)
  }

  /// The decimal logarithm of the lower end of a level.
  func logarithm(ofLevel level: Int) -> Float {
    Float((lowest + level) * span) / Float(Self.stepsPerDecade)
  }

  /// The loss at the lower end of a level; `levelCount` is the upper end of the last.
  public func loss(ofLevel level: Int) -> Float {
    let (steps, count) = ((lowest + level) * span, Self.stepsPerDecade)
    let decade = steps >= 0 ? steps / count : (steps - count + 1) / count
    var loss = 1.0
    for _ in 0..<abs(decade) { loss = decade < 0 ? loss / 10 : loss * 10 }
    for _ in 0..<(steps - count * decade) { loss *= 1.024_275_221_381_592_2 }
    return Float(loss)
  }

  /// Whether losses hardly leave the levels, and take four of them at least.
  private func suits(_ logarithms: ClosedRange<Float>) -> Bool {
    let lower = place(ofLogarithm: logarithms.lowerBound)
    let upper = place(ofLogarithm: logarithms.upperBound)
    return lower > -0.6 && upper < Float(Self.levelCount) + 0.6 && (upper - lower > 4 || span == 1)
  }
}
