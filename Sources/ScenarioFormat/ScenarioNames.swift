import NeuralNetwork

/// What the engine's parts are called in a scenario file, in the order in which they are listed.
enum ScenarioNames {
  /// Names with what they stand for.
  typealias List<Value> = [(name: String, value: Value)]

  static let hiddenActivations: List<ActivationFunction> = [
    ("linear", .linear), ("step", .step), ("sign", .sign), ("sigmoid", .sigmoid), ("tanh", .tanh),
    ("relu", .relu),
    ("leaky-relu", .leakyReLU), ("elu", .elu), ("softplus", .softplus), ("gelu", .gelu),
    ("silu", .silu), ("sine", .sine),
  ]
  static let outputActivations: List<ActivationFunction> = [
    ("sigmoid", .sigmoid), ("tanh", .tanh), ("linear", .linear), ("softmax", .softmax),
    ("step", .step), ("sign", .sign),
  ]
  /// Those of all layers, none twice.
  static let activations: List<ActivationFunction> =
    hiddenActivations
    + outputActivations.filter { output in !hiddenActivations.contains { $0.name == output.name } }
  static let initializations: List<Initialization> = [
    ("xavier", .xavier), ("xavier-normal", .xavierNormal), ("he", .he), ("he-normal", .heNormal),
    ("lecun", .leCun), ("lecun-normal", .leCunNormal), ("fan-in", .fanIn),
    ("playground", .playground), ("uniform", .uniform(limit: 0.5)), ("zero", .zero),
  ]
  static let losses: List<Loss> = [
    ("squared-error", .squaredError), ("huber", .huber), ("hinge", .hinge),
    ("binary-cross-entropy", .binaryCrossEntropy), ("softmax-cross-entropy", .softmaxCrossEntropy),
  ]
  static let rules: List<LearningRule> = [
    ("backpropagation", .backpropagation), ("perceptron", .perceptron), ("delta", .delta),
    ("hebb", .hebb),
  ]
  static let optimizers: List<OptimizerKind> = OptimizerKind.allCases.map { ($0.rawValue, $0) }
  static let schedules: List<ScheduleKind> = ScheduleKind.allCases.map { ($0.rawValue, $0) }
  static let features: List<InputFeature> = InputFeature.allCases.map { ($0.rawValue, $0) }
  static let missing: List<Bool> = [("refuse", false), ("drop", true)]
  static let panels: List<ViewRequest.Panel> = ViewRequest.Panel.allCases.map { ($0.rawValue, $0) }
  static let lines: List<ViewRequest.Lines> = ViewRequest.Lines.allCases.map { ($0.rawValue, $0) }
  static let endings: List<ExpectedOutcome.Ending> = ExpectedOutcome.Ending.allCases.map {
    ($0.rawValue, $0)
  }
  static let orders: List<Bool> = [("shuffled", true), ("fixed", false)]

  /// What a loss is called.
  static func name(of loss: Loss) -> String {
    losses.first { $0.value == loss }?.name ?? loss.rawValue
  }

  /// What an activation function is called.
  static func name(of activation: ActivationFunction) -> String {
    activations.first { $0.value == activation }?.name ?? activation.rawValue
  }

  /// The names of a list, as the page of the format shows them.
  static func listed<Value>(_ list: List<Value>) -> String {
    list.map(\.name).joined(separator: ", ")
  }
}

/// An optimiser before its constants are known.
enum OptimizerKind: String, CaseIterable {
  case sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw
}

/// A schedule of the learning rate before its numbers are known.
enum ScheduleKind: String, CaseIterable { case constant, step, exponential, cosine }
