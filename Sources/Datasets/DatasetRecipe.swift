public import NeuralNetwork

/// How to make a data set: a generator and its settings.
///
/// A recipe and a seed give the same data, always.
public struct DatasetRecipe: Sendable, Hashable {
  /// What draws the samples.
  public let generator: DatasetGenerator
  /// The Boolean function, where the generator takes one.
  public var gate: Gate
  /// How many samples to draw, training and test together.
  public var sampleCount: Int
  /// How noisy they are, in the generator's own sense.
  public var noise: Double
  /// How far they keep from the border between the classes, in the data's units.
  public var gap: Double
  /// How many classes there are, where the generator leaves it open.
  public var classCount: Int

  /// Creates the recipe of a generator with its standard settings.
  public init(_ generator: DatasetGenerator) {
    self.generator = generator
    gate = .xor
    sampleCount = generator.sampleCounts.standard
    noise = generator.noises?.standard ?? 0
    gap = generator.gaps?.standard ?? 0
    classCount = generator.classCounts?.standard ?? 2
  }

  /// What the inputs are called, `[input]`.
  public var inputNames: [String] { generator.inputNames }

  /// What the network should say about a sample.
  public var kind: Dataset.Kind { generator.kind(self) }

  /// What to show: the domain of the data with a margin.
  public var bounds: PlaneBounds { generator.bounds(self) }

  /// Draws the samples.
  ///
  /// - Precondition: each setting is within the generator's limits.
  func samples(using random: inout SeededGenerator) -> Samples {
    precondition(isPossible, "a setting is outside the generator's limits")
    return generator.samples(self, &random)
  }

  private var isPossible: Bool {
    generator.sampleCounts.range.contains(sampleCount)
      && generator.noises?.range.contains(noise) ?? true
      && generator.gaps?.range.contains(gap) ?? true
      && generator.classCounts?.range.contains(classCount) ?? true
  }
}
