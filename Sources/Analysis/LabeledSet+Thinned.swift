public import NeuralNetwork

extension LabeledSet {
  /// The samples of a set, or of a large one every so many: at most `limit`.
  ///
  /// - Precondition: `limit` is at least 1.
  public func thinned(to limit: Int) -> LabeledSet {
    precondition(limit > 0, "a limit leaves something")
    let step = (count + limit - 1) / limit
    guard step > 1 else { return self }
    let kept = stride(from: 0, to: count, by: step)
    return LabeledSet(
      inputCount: inputCount, outputCount: outputCount,
      inputs: kept.flatMap { inputs[$0 * inputCount..<($0 + 1) * inputCount] },
      targets: kept.flatMap { targets[$0 * outputCount..<($0 + 1) * outputCount] },
      holdsClasses: holdsClasses)
  }
}
