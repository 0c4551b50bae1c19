public import NeuralNetwork

/// Samples that were written down or measured, not drawn.
public struct GivenData: Sendable, Hashable {
  /// All samples, training and test together.
  public let samples: Samples
  /// What the inputs are called, `[input]`.
  public let inputNames: [String]
  /// What the network should say about a sample.
  public let kind: Dataset.Kind
  /// What to show: the range of the samples with a margin.
  public let bounds: PlaneBounds
  /// How many rows of a file were left out because a value was missing.
  public let droppedCount: Int

  /// Creates data with two inputs and a class for each sample; classes are indices into the names.
  ///
  /// - Precondition: there is a sample.
  public init(
    samples: Samples, inputNames: [String], classNames: [String], droppedCount: Int = 0
  ) {
    precondition(samples.count > 0, "data hold a sample")
    self.samples = samples
    self.inputNames = inputNames
    kind = .classification(classNames: classNames)
    bounds = Self.bounds(of: samples)
    self.droppedCount = droppedCount
  }

  /// Some of the extent is left free on each side, so that no mark sits on the frame: a tenth, or
  /// two fifths around a few samples, which are drawn large.
  private static func bounds(of samples: Samples) -> PlaneBounds {
    let points = (0..<samples.count).map(samples.point)
    let share: Float = samples.count > 16 ? 0.1 : 0.4
    return PlaneBounds(
      x: range(of: points.map(\.x), margin: share), y: range(of: points.map(\.y), margin: share))
  }

  private static func range(of values: [Float], margin share: Float) -> ClosedRange<Float> {
    let (lower, upper) = (values.min() ?? 0, values.max() ?? 0)
    let extent = upper - lower
    // A single value gets room in its own order of magnitude, or no number would lie beside it.
    let margin = extent > 0 ? extent * share : max(abs(lower) / 10, 1)
    return lower - margin...upper + margin
  }
}
