import NeuralNetwork

/// A network case in the engine's own types.
struct NetworkModel: Sendable {
  let parameters: Parameters
  let samples: LabeledSet
  let loss: Loss
  let penalty: Penalty
  /// How it is trained; nil for a forward pass only.
  let training: Training?

  struct Training: Sendable {
    let optimizer: Optimizer
    let learningRate: Float
    let batches: [[Int]]
  }

  /// Translates a case.
  static func made(from given: NetworkGiven) throws(CaseError) -> NetworkModel {
    let hidden = try Vocabulary.activation(given.hiddenActivation, at: "given.hiddenActivation")
    let output = try Vocabulary.activation(given.outputActivation, at: "given.outputActivation")
    let loss = try Vocabulary.loss(given.loss, at: "given.loss")
    guard given.hiddenActivation != "softmax" else {
      throw CaseError("given.hiddenActivation", "softmax is for the output layer only")
    }
    try Vocabulary.check(
      outputActivation: given.outputActivation, suits: given.loss, at: "given.outputActivation")
    let optimizer = try given.optimizer?.optimizer()
    return NetworkModel(
      parameters: parameters(of: given, hidden: hidden, output: output),
      samples: samples(of: given), loss: loss,
      penalty: Penalty(l1: Float(given.regularization.l1), l2: Float(given.regularization.l2)),
      training: training(of: given, optimizer: optimizer))
  }

  private static func parameters(
    of given: NetworkGiven, hidden: ActivationFunction, output: ActivationFunction
  ) -> Parameters {
    let widths = given.layerSizes.dropFirst()
    let layers = widths.enumerated().map { index, width in
      Architecture.Layer(
        width: width, activation: index == widths.count - 1 ? output : hidden)
    }
    let values = zip(given.weights, given.biases).flatMap { $0.flatMap(\.self) + $1 }
    return Parameters(
      architecture: Architecture(inputCount: given.layerSizes[0], layers: layers),
      values: values.map(Float.init))
  }

  private static func samples(of given: NetworkGiven) -> LabeledSet {
    LabeledSet(
      inputCount: given.inputs[0].count, outputCount: given.targets[0].count,
      inputs: given.inputs.joined().map(Float.init),
      targets: given.targets.joined().map(Float.init))
  }

  private static func training(of given: NetworkGiven, optimizer: Optimizer?) -> Training? {
    guard let optimizer, let rate = given.optimizer?.learningRate, let batches = given.batches
    else { return nil }
    return Training(optimizer: optimizer, learningRate: Float(rate), batches: batches)
  }
}
