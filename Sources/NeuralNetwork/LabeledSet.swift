/// Samples as the network takes them, each with the outputs that it should give.
public struct LabeledSet: Sendable, Hashable {
  /// How many inputs a sample has.
  public let inputCount: Int
  /// How many targets a sample has.
  public let outputCount: Int
  /// The inputs, `[sample][input]`.
  public let inputs: [Float]
  /// The targets, `[sample][output]`: 0 or 1, −1 or 1, or one-hot, as the loss wants them.
  public let targets: [Float]
  /// Whether the targets stand for classes; in a regression they are values.
  public let holdsClasses: Bool

  /// Creates a set.
  ///
  /// - Precondition: `inputs` and `targets` hold whole samples, as many the one as the other.
  public init(
    inputCount: Int, outputCount: Int, inputs: [Float], targets: [Float], holdsClasses: Bool = true
  ) {
    precondition(inputCount > 0 && outputCount > 0, "a sample has an input and a target")
    precondition(
      inputs.count % inputCount == 0 && targets.count % outputCount == 0
        && inputs.count / inputCount == targets.count / outputCount,
      "inputs and targets hold the same number of whole samples")
    self.inputCount = inputCount
    self.outputCount = outputCount
    self.inputs = inputs
    self.targets = targets
    self.holdsClasses = holdsClasses
  }

  /// How many samples there are.
  public var count: Int { inputs.count / inputCount }

  /// The set itself, or that many of its samples from all over it if there are more.
  ///
  /// - Precondition: `count` is at least 1.
  public func evenlySpaced(atMost count: Int) -> LabeledSet {
    precondition(count > 0, "a part has a sample")
    guard self.count > count else { return self }
    let samples = (0..<count).map { $0 * self.count / count }
    return LabeledSet(
      inputCount: inputCount, outputCount: outputCount,
      inputs: samples.flatMap { inputs[$0 * inputCount..<($0 + 1) * inputCount] },
      targets: samples.flatMap { targets[$0 * outputCount..<($0 + 1) * outputCount] },
      holdsClasses: holdsClasses)
  }

  /// Σ (t − t̄)² over all targets, each output with a mean of its own.
  var targetVariation: Double {
    var sums = [Double](repeating: 0, count: outputCount)
    for (index, target) in targets.enumerated() { sums[index % outputCount] += Double(target) }
    let means = sums.map { $0 / Double(max(count, 1)) }
    return targets.enumerated().reduce(0) { total, target in
      let error = Double(target.element) - means[target.offset % outputCount]
      return total + error * error
    }
  }
}
