import NeuralNetwork

/// A name of the golden format: what the engine calls it, or that the engine doesn't have it yet.
enum Known<Value: Sendable>: Sendable {
  case available(Value)
  /// "activation 'gelu'", to follow "the engine has no".
  case missing(String)

  /// The value, where there is one.
  var value: Value? {
    if case .available(let value) = self { value } else { nil }
  }

  /// What is missing, where it is.
  var missing: String? {
    if case .missing(let what) = self { what } else { nil }
  }
}

/// The names that the golden format knows.
enum Vocabulary {
  static let activations: Set = [
    "identity", "sigmoid", "tanh", "relu", "leakyReLU", "elu", "softplus", "gelu", "silu", "sine",
    "step", "softmax",
  ]
  static let losses: Set = [
    "squaredError", "huber", "hinge", "binaryCrossEntropy", "softmaxCrossEntropy",
  ]
  static let optimizers: Set = [
    "sgd", "momentum", "nesterov", "adaGrad", "rmsProp", "adam", "adamW",
  ]
  static let schedules: Set = ["constant", "step", "exponential", "cosine"]
  static let rules: Set = ["perceptron", "deltaBatch", "deltaOnline", "hebb"]

  /// The activation function of a name.
  static func activation(
    _ name: String, at path: String
  ) throws(CaseError) -> Known<ActivationFunction> {
    try check(name, in: activations, "activation", at: path)
    let function = name == "identity" ? .linear : ActivationFunction(rawValue: name)
    return function.map(Known.available) ?? .missing("activation '\(name)'")
  }

  /// The loss of a name.
  static func loss(_ name: String, at path: String) throws(CaseError) -> Known<Loss> {
    try check(name, in: losses, "loss", at: path)
    return Loss(rawValue: name).map(Known.available) ?? .missing("loss '\(name)'")
  }

  /// Throws if the format doesn't know a name.
  static func check(
    _ name: String, in names: Set<String>, _ what: String, at path: String
  ) throws(CaseError) {
    guard !names.contains(name) else { return }
    throw CaseError(
      path, "unknown \(what) '\(name)'; there are \(names.sorted().joined(separator: ", "))")
  }

  /// Throws if the output layer has another activation function than the loss is made for.
  static func check(
    outputActivation: String, suits loss: String, at path: String
  ) throws(CaseError) {
    let needed = [
      "hinge": "identity", "binaryCrossEntropy": "sigmoid", "softmaxCrossEntropy": "softmax",
    ]
    guard let needed = needed[loss], needed != outputActivation else { return }
    throw CaseError(path, "\(loss) needs the output activation '\(needed)'")
  }
}
