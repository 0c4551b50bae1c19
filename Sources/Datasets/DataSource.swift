public import NeuralNetwork

/// Where samples come from.
public enum DataSource: Sendable, Hashable {
  /// They are drawn by a generator.
  case generated(DatasetRecipe)
  /// They are there already: from a file, or in place.
  case given(GivenData)

  /// What the inputs are called, `[input]`.
  public var inputNames: [String] {
    switch self {
    case .generated(let recipe): recipe.inputNames
    case .given(let data): data.inputNames
    }
  }

  /// What the network should say about a sample.
  public var kind: Dataset.Kind {
    switch self {
    case .generated(let recipe): recipe.kind
    case .given(let data): data.kind
    }
  }

  /// What to show: the domain of the data with a margin.
  public var bounds: PlaneBounds {
    switch self {
    case .generated(let recipe): recipe.bounds
    case .given(let data): data.bounds
    }
  }

  /// Whether a place lies inside the shape that class 1 fills; nil where the classes are no shape.
  public var shape: (@Sendable (Point) -> Bool)? {
    guard case .generated(let recipe) = self, let margin = recipe.generator.margin else {
      return nil
    }
    return { margin(Double($0.x), Double($0.y)) >= 0 }
  }

  /// Takes or draws the samples and holds a share of each class back as the test set.
  ///
  /// The points depend on the source and the seed only, not on the share.
  ///
  /// - Precondition: `testShare` is 0..<1.
  public func dataset(seed: UInt64, testShare: Double) -> Dataset {
    precondition((0..<1).contains(testShare), "something must be left to learn")
    var random = SeededGenerator(seed: seed, stream: .data)
    let samples =
      switch self {
      case .generated(let recipe): recipe.samples(using: &random)
      case .given(let data): data.samples
      }
    let split = TrainTestSplit(of: samples, testShare: testShare, using: &random)
    return Dataset(
      training: samples.selecting(split.training), test: samples.selecting(split.test),
      inputNames: inputNames, kind: kind, bounds: bounds)
  }
}
