import Datasets
public import ModelFiles
public import NeuralNetwork
public import ScenarioFormat

extension NetworkModel {
  /// The network of an experiment with these weights and biases.
  ///
  /// - Precondition: the parameters are of the experiment's shape.
  public init(_ experiment: Experiment, _ parameters: Parameters) {
    self.init(
      parameters: parameters, inputMap: experiment.inputMap,
      coordinateNames: experiment.dataset.inputNames, classNames: experiment.dataset.classNames)
  }
}
