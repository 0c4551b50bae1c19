import NeuralNetwork

/// Activation functions, softmax and losses, point by point.
enum FunctionsKind: GoldenKind {
  static let name = "functions"
  static let quantities = ["values", "derivatives"]

  static func check(_ given: FunctionGiven) throws(CaseError) {
    _ = try FunctionModel.made(from: given)
  }

  static func check(
    _ reference: FunctionNumbers<Double>, for given: FunctionGiven
  ) throws(CaseError) {
    let wantsRows = given.rows != nil
    let wantsGradients = given.loss != nil
    let wantsDerivatives = !wantsRows && !wantsGradients && given.activation != "step"
    for (key, isThere, isWanted) in [
      ("values", reference.values != nil, !wantsRows), ("rows", reference.rows != nil, wantsRows),
      ("derivatives", reference.derivatives != nil, wantsDerivatives),
      ("gradients", reference.gradients != nil, wantsGradients),
    ] where isThere != isWanted {
      throw CaseError("expected.\(key)", isWanted ? "missing" : "not asked for by given")
    }
  }

  static func numbers(
    for given: FunctionGiven, like reference: FunctionNumbers<Double>?
  ) -> FunctionNumbers<Float> {
    guard let model = try? FunctionModel.made(from: given) else {
      preconditionFailure("a case is checked before it is computed")
    }
    return model.numbers
  }

  static func tensors(_ numbers: FunctionNumbers<Float>) -> [Tensor] { numbers.tensors }
  static func tensors(_ reference: FunctionNumbers<Double>) -> [Tensor] { reference.tensors }
}

/// A function and where to evaluate it: one of three shapes.
struct FunctionGiven: Decodable, Sendable {
  let activation: String?
  /// `[point]`.
  let preActivations: [Double]?
  /// `[row][neuron]`, with the activation softmax.
  let rows: [[Double]]?
  let loss: String?
  let outputActivation: String?
  /// `[sample][output]`.
  let outputPreActivations: [[Double]]?
  /// `[sample][output]`.
  let targets: [[Double]]?
}

/// The values and slopes of a function.
struct FunctionNumbers<Number: BinaryFloatingPoint & Codable & Sendable>: Codable, Sendable {
  /// `[point]`, or a loss `[sample]`.
  var values: [Number]?
  /// `[point]`.
  var derivatives: [Number]?
  /// `[sample][output]`.
  var gradients: [[Number]]?
  /// `[row][neuron]`.
  var rows: [[Number]]?

  /// Every number is judged by itself.
  var tensors: [Tensor] {
    Tensor.each("values", "values", values ?? [])
      + (rows ?? []).enumerated().flatMap {
        Tensor.each("values", "rows[\($0.offset)]", $0.element)
      }
      + Tensor.each("derivatives", "derivatives", derivatives ?? [])
      + (gradients ?? []).enumerated().flatMap {
        Tensor.each("derivatives", "gradients[\($0.offset)]", $0.element)
      }
  }
}
