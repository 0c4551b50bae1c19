import NeuralNetwork

/// A way to draw samples, with the limits of its settings.
///
/// A new one is a file of its own and a line in `all`. Two are equal if their names are.
public struct DatasetGenerator: Sendable {
  /// The name in a scenario file.
  public let name: String
  /// What the samples look like and which are class 1, in one sentence.
  public let summary: String
  /// How many samples can be drawn.
  public let sampleCounts: Limits<Int>
  /// How noisy they can be; nil if there is no noise.
  public let noises: Limits<Double>?
  /// How far from the border between the classes they can be kept; nil if that is not to be chosen.
  public let gaps: Limits<Double>?
  /// How many classes there can be; nil if that is not to be chosen.
  public let classCounts: Limits<Int>?
  /// Whether a Boolean function gives the classes.
  public let takesGate: Bool
  /// What the inputs are called, `[input]`.
  public let inputNames: [String]
  /// How far a place lies inside the shape that class 1 fills, in the data's units, negative
  /// outside; nil where the classes are no shape.
  public let margin: (@Sendable (_ x: Double, _ y: Double) -> Double)?

  let kind: @Sendable (DatasetRecipe) -> Dataset.Kind
  let bounds: @Sendable (DatasetRecipe) -> PlaneBounds
  let samples: @Sendable (DatasetRecipe, inout SeededGenerator) -> Samples

  init(
    name: String, summary: String, sampleCounts: Limits<Int>, noises: Limits<Double>? = nil,
    gaps: Limits<Double>? = nil, classCounts: Limits<Int>? = nil, takesGate: Bool = false,
    inputNames: [String] = ["x₁", "x₂"],
    margin: (@Sendable (_ x: Double, _ y: Double) -> Double)? = nil,
    kind: @escaping @Sendable (DatasetRecipe) -> Dataset.Kind,
    bounds: @escaping @Sendable (DatasetRecipe) -> PlaneBounds,
    samples: @escaping @Sendable (DatasetRecipe, inout SeededGenerator) -> Samples
  ) {
    self.name = name
    self.summary = summary
    self.sampleCounts = sampleCounts
    self.noises = noises
    self.gaps = gaps
    self.classCounts = classCounts
    self.takesGate = takesGate
    self.inputNames = inputNames
    self.margin = margin
    self.kind = kind
    self.bounds = bounds
    self.samples = samples
  }
}

extension DatasetGenerator: Hashable {
  /// Compares the names.
  public static func == (left: DatasetGenerator, right: DatasetGenerator) -> Bool {
    left.name == right.name
  }

  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
