import NeuralNetwork
public import ScenarioFormat

extension Experiment {
  /// The loss of a network that knows nothing: all its weights and biases are 0.
  public var chanceLoss: Float {
    let architecture = initialParameters.architecture
    let zeros = Parameters(
      architecture: architecture,
      values: Array(repeating: 0, count: architecture.parameterCount))
    return zeros.metrics(on: trainingSet, loss: hyperparameters.loss).loss
  }
}
