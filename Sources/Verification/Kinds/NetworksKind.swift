import NeuralNetwork

/// Networks: forward pass, loss, gradients and updates.
enum NetworksKind: GoldenKind {
  static let name = "networks"
  static let quantities = ["forward", "loss", "gradients", "updates"]

  static func check(_ given: NetworkGiven) throws(CaseError) {
    try given.checkShapes()
    try given.checkBatches()
    _ = try NetworkModel.made(from: given)
  }

  static func check(
    _ reference: NetworkNumbers<Double>, for given: NetworkGiven
  ) throws(CaseError) {
    let trains = given.optimizer != nil
    for (path, isThere) in [
      ("expected.gradients", reference.gradients != nil),
      ("expected.updates", reference.updates != nil),
    ] where isThere != trains {
      throw CaseError(path, trains ? "missing, though there is an optimizer" : "needs an optimizer")
    }
    for (index, update) in (reference.updates ?? []).enumerated() where update.count < 0 {
      throw CaseError("expected.updates[\(index)].count", "is below 0")
    }
  }

  static func numbers(
    for given: NetworkGiven, like reference: NetworkNumbers<Double>?
  ) -> NetworkNumbers<Float> {
    guard let model = try? NetworkModel.made(from: given) else {
      preconditionFailure("a case is checked before it is computed")
    }
    let counts = reference?.updates?.map(\.count) ?? [1, 2, 10]
    return model.numbers(updateCounts: counts)
  }

  static func tensors(_ numbers: NetworkNumbers<Float>) -> [Tensor] { numbers.tensors }
  static func tensors(_ reference: NetworkNumbers<Double>) -> [Tensor] { reference.tensors }
}
