public import NeuralNetwork

/// Edits by the names that a scenario file uses.
extension TrainingEdit {
  /// What `setOptimizer(named:)` knows.
  public static let optimizerNames = ScenarioNames.optimizers.map(\.name)
  /// What `setLoss(named:)` knows.
  public static let lossNames = ScenarioNames.losses.map(\.name)
  /// What `setActivation(layer:named:)` knows.
  public static let activationNames = ScenarioNames.hiddenActivations.map(\.name)
  /// Those of the output layer.
  public static let outputActivationNames = ScenarioNames.outputActivations.map(\.name)

  /// What a loss is called.
  public static func name(of loss: Loss) -> String { ScenarioNames.name(of: loss) }

  /// What an activation function is called.
  public static func name(of activation: ActivationFunction) -> String {
    (ScenarioNames.hiddenActivations + ScenarioNames.outputActivations)
      .first { $0.value == activation }?.name ?? activation.rawValue
  }

  /// Another optimiser, with its usual constants; nil for an unknown name.
  public static func setOptimizer(named name: String) -> TrainingEdit? {
    OptimizerKind(rawValue: name).map { .setOptimizer($0.usual) }
  }

  /// Another loss; nil for an unknown name.
  public static func setLoss(named name: String) -> TrainingEdit? {
    ScenarioNames.losses.first { $0.name == name }.map { .setLoss($0.value) }
  }

  /// Another activation function of a layer; nil for an unknown name.
  public static func setActivation(layer: Int, named name: String) -> TrainingEdit? {
    (ScenarioNames.hiddenActivations + ScenarioNames.outputActivations).first { $0.name == name }
      .map { .setActivation(layer: layer, $0.value) }
  }
}

extension OptimizerKind {
  /// The optimiser with its usual constants.
  var usual: Optimizer {
    switch self {
    case .sgd: .gradientDescent
    case .momentum: .momentum
    case .nesterov: .nesterov
    case .adagrad: .adaGrad
    case .rmsprop: .rmsProp
    case .adam: .adam
    case .adamw: .adamW
    }
  }
}
