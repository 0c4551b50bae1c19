import NeuralNetwork

/// A function case as a network of the engine, whose weights are 1 and whose biases are 0.
///
/// So the numbers come from the very kernels that train, and not from a second implementation.
enum FunctionModel: Sendable {
  case activation(ActivationFunction, preActivations: [Float])
  case softmax(rows: [[Float]])
  case loss(Loss, ActivationFunction, preActivations: [[Float]], targets: [[Float]])

  /// Translates a case.
  static func made(from given: FunctionGiven) throws(CaseError) -> FunctionModel {
    if given.loss != nil { return try loss(given) }
    guard let name = given.activation else {
      throw CaseError("given", "has neither an activation nor a loss")
    }
    let function = try Vocabulary.activation(name, at: "given.activation")
    if name == "softmax" { return .softmax(rows: try rows(given)) }
    guard let points = given.preActivations else {
      throw CaseError("given.preActivations", "missing")
    }
    return .activation(function, preActivations: points.map(Float.init))
  }

  private static func rows(_ given: FunctionGiven) throws(CaseError) -> [[Float]] {
    guard let rows = given.rows else { throw CaseError("given.rows", "missing") }
    for (index, row) in rows.enumerated() where row.isEmpty {
      throw CaseError("given.rows[\(index)]", "is empty")
    }
    return rows.map { $0.map(Float.init) }
  }

  private static func loss(_ given: FunctionGiven) throws(CaseError) -> FunctionModel {
    guard let lossName = given.loss, let outputName = given.outputActivation else {
      throw CaseError("given.outputActivation", "missing")
    }
    let loss = try Vocabulary.loss(lossName, at: "given.loss")
    let output = try Vocabulary.activation(outputName, at: "given.outputActivation")
    try Vocabulary.check(
      outputActivation: outputName, suits: lossName, at: "given.outputActivation")
    guard let rows = given.outputPreActivations, let targets = given.targets else {
      throw CaseError("given.outputPreActivations", "missing, or its targets")
    }
    guard rows.count == targets.count else {
      throw CaseError("given.targets", "has \(targets.count) rows, should have \(rows.count)")
    }
    for index in rows.indices where rows[index].isEmpty || rows[index].count != targets[index].count
    {
      throw CaseError("given.targets[\(index)]", "has not one target for each output")
    }
    return .loss(
      loss, output, preActivations: rows.map { $0.map(Float.init) },
      targets: targets.map { $0.map(Float.init) })
  }
}

extension FunctionModel {
  /// Computes all values and slopes.
  var numbers: FunctionNumbers<Float> {
    switch self {
    case .activation(let function, let points):
      FunctionNumbers(
        values: Self.outputs(function, [points])[0],
        derivatives: function == .step || function == .sign
          ? nil : Self.derivatives(function, points))
    case .softmax(let rows):
      FunctionNumbers(rows: rows.map { Self.outputs(.softmax, $0.map { [$0] }).map { $0[0] } })
    case .loss(let loss, let function, let rows, let targets):
      FunctionNumbers(
        values: zip(rows, targets).map { Self.value(loss, function, $0, $1) },
        gradients: zip(rows, targets).map { Self.gradient(loss, function, $0, $1) })
    }
  }

  /// The activations of a layer whose pre-activations are given, both `[neuron][sample]`.
  private static func outputs(
    _ function: ActivationFunction, _ preActivations: [[Float]]
  ) -> [[Float]] {
    let count = preActivations[0].count
    let values = passThrough(function, width: preActivations.count).layerValues(
      inputs: preActivations.flatMap(\.self), count: count)
    return preActivations.indices.map { Array(values.activation(layer: 0, neuron: $0)) }
  }

  /// φ′ as backpropagation has it: of a hidden neuron behind which the error a − t is 1.
  private static func derivatives(
    _ function: ActivationFunction, _ points: [Float]
  ) -> [Float] {
    let architecture = Architecture(
      inputCount: 1,
      layers: [.init(width: 1, activation: function), .init(width: 1, activation: .linear)])
    let parameters = Parameters(architecture: architecture, values: [1, 0, 1, 0])
    let targets = outputs(function, [points])[0].map { $0 - 1 }
    return zip(points, targets).map { point, target in
      let sample = LabeledSet(inputCount: 1, outputCount: 1, inputs: [point], targets: [target])
      return parameters.gradient(of: .squaredError, on: sample).inputs[0]
    }
  }

  private static func value(
    _ loss: Loss, _ function: ActivationFunction, _ row: [Float], _ targets: [Float]
  ) -> Float {
    passThrough(function, width: row.count).metrics(on: sample(row, targets), loss: loss).loss
  }

  private static func gradient(
    _ loss: Loss, _ function: ActivationFunction, _ row: [Float], _ targets: [Float]
  ) -> [Float] {
    passThrough(function, width: row.count).gradient(of: loss, on: sample(row, targets)).inputs
  }

  private static func sample(_ row: [Float], _ targets: [Float]) -> LabeledSet {
    LabeledSet(
      inputCount: row.count, outputCount: row.count, inputs: row, targets: targets)
  }

  /// One layer that takes each input as the pre-activation of one neuron.
  private static func passThrough(_ function: ActivationFunction, width: Int) -> Parameters {
    let weights = (0..<width).flatMap { row in
      (0..<width).map { $0 == row ? Float(1) : 0 }
    }
    return Parameters(
      architecture: Architecture(
        inputCount: width, layers: [.init(width: width, activation: function)]),
      values: weights + Array(repeating: 0, count: width))
  }
}
