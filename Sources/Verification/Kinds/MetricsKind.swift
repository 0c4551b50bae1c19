import NeuralNetwork

/// Confusion matrix, accuracy, precision, recall, F1.
enum MetricsKind: GoldenKind {
  static let name = "metrics"
  static let quantities = ["scores"]
  static let exactQuantities = ["counts"]

  struct Given: Decodable, Sendable {
    let classes: Int
    /// `[sample]`.
    let targets: [Int]
    /// `[sample]`.
    let predictions: [Int]
  }

  struct Scores: Codable, Sendable {
    /// `[target][prediction]`.
    let confusionMatrix: [[Int]]
    let accuracy: Double
    /// `[class]`, as all that follow.
    let precision: [Double]
    let recall: [Double]
    let f1: [Double]
    let support: [Int]
  }

  static func check(_ given: Given) throws(CaseError) {
    guard (1...1000).contains(given.classes) else {
      throw CaseError("given.classes", "is \(given.classes), must be 1 to 1000")
    }
    guard given.predictions.count == given.targets.count else {
      throw CaseError(
        "given.predictions",
        "has \(given.predictions.count) values, should have \(given.targets.count)")
    }
    for (path, values) in [("targets", given.targets), ("predictions", given.predictions)] {
      for (index, value) in values.enumerated() where !(0..<given.classes).contains(value) {
        throw CaseError("given.\(path)[\(index)]", "there is no class \(value)")
      }
    }
  }

  static func numbers(for given: Given, like reference: Scores?) -> Scores {
    let matrix = ConfusionMatrix(
      classCount: given.classes, targets: given.targets, predictions: given.predictions)
    return Scores(
      confusionMatrix: matrix.counts, accuracy: matrix.accuracy, precision: matrix.precision,
      recall: matrix.recall, f1: matrix.f1, support: matrix.support)
  }

  static func tensors(_ scores: Scores) -> [Tensor] {
    [Tensor("scores", "accuracy", scores.accuracy)]
      + Tensor.each("scores", "precision", scores.precision)
      + Tensor.each("scores", "recall", scores.recall)
      + Tensor.each("scores", "f1", scores.f1)
      + [
        Tensor(
          "counts", "confusionMatrix", scores.confusionMatrix.map { $0.map(Double.init) }),
        Tensor("counts", "support", scores.support.map(Double.init)),
      ]
  }
}
