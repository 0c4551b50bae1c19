import NeuralNetwork

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
  ) throws(CaseError) -> ActivationFunction {
    guard name != "identity" else { return .linear }
    return try value(of: name, ActivationFunction.init, in: activations, "activation", at: path)
  }

  /// The loss of a name.
  static func loss(_ name: String, at path: String) throws(CaseError) -> Loss {
    try value(of: name, Loss.init, in: losses, "loss", at: path)
  }

  private static func value<Value>(
    of name: String, _ make: (String) -> Value?, in names: Set<String>, _ what: String,
    at path: String
  ) throws(CaseError) -> Value {
    try check(name, in: names, what, at: path)
    guard let value = make(name) else {
      preconditionFailure("the engine has every \(what) of the format")
    }
    return value
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
