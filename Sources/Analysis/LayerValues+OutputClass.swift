public import NeuralNetwork

extension LayerValues {
  /// For which class the output takes a sample: of one output class 1 from z = 0 on, of several the
  /// one with the largest z.
  public func outputClass(of sample: Int) -> Int {
    guard let z = preActivations.last, z.count > count else {
      return (preActivations.last?[sample] ?? 0) >= 0 ? 1 : 0
    }
    return (0..<z.count / count).max { z[$0 * count + sample] < z[$1 * count + sample] } ?? 0
  }
}
