/// The map from the data's own units to what the network sees: minus the mean, over the deviation.
public struct Standardization: Sendable, Hashable {
  /// The mean that is taken away, `[input]`, in the data's units.
  public let means: [Float]
  /// The (population) standard deviation that it is divided by, `[input]`, never 0.
  public let deviations: [Float]

  /// Creates a map.
  ///
  /// - Precondition: as many deviations as means, none of them 0.
  public init(means: [Float], deviations: [Float]) {
    precondition(means.count == deviations.count, "a deviation for each mean")
    precondition(deviations.allSatisfy { $0 != 0 }, "a deviation of 0 cannot divide")
    self.means = means
    self.deviations = deviations
  }

  /// The map that changes nothing.
  public static func identity(inputCount: Int) -> Standardization {
    Standardization(
      means: Array(repeating: 0, count: inputCount),
      deviations: Array(repeating: 1, count: inputCount))
  }

  /// One input in the network's units.
  public func standardized(_ value: Float, input: Int) -> Float {
    (value - means[input]) / deviations[input]
  }

  /// One input back in the data's units.
  public func raw(_ value: Float, input: Int) -> Float {
    value * deviations[input] + means[input]
  }
}
