import NeuralNetwork

/// Which classes of points one neuron can tell apart.
enum SeparabilityKind: GoldenKind {
  static let name = "separability"
  static let quantities: [String] = []
  static let exactQuantities = ["linearlySeparable"]

  struct Given: Decodable, Sendable {
    /// `[sample][input]`.
    let inputs: [[Double]]
    /// `[sample]`, 0 or 1.
    let targets: [Int]
  }

  struct Verdict: Codable, Sendable {
    let linearlySeparable: Bool
  }

  static func check(_ given: Given) throws(CaseError) {
    guard given.targets.count == given.inputs.count else {
      throw CaseError(
        "given.targets",
        "has \(given.targets.count) values, should have \(given.inputs.count)")
    }
    let width = given.inputs.first?.count ?? 0
    for (index, row) in given.inputs.enumerated() where row.count != width {
      throw CaseError("given.inputs[\(index)]", "has \(row.count) values, should have \(width)")
    }
    for (index, target) in given.targets.enumerated() where target != 0 && target != 1 {
      throw CaseError("given.targets[\(index)]", "is \(target), must be 0 or 1")
    }
  }

  static func numbers(for given: Given, like reference: Verdict?) -> Verdict {
    Verdict(
      linearlySeparable: LinearSeparability.holds(inputs: given.inputs, targets: given.targets))
  }

  static func tensors(_ verdict: Verdict) -> [Tensor] {
    [Tensor("linearlySeparable", "linearlySeparable", verdict.linearlySeparable ? 1.0 : 0)]
  }
}
