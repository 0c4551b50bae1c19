import Analysis
import NeuralNetwork
import ScenarioFormat

extension GateReading {
  /// Reads the network of an experiment as logic; nil unless each input has just two values.
  init?(parameters: Parameters, experiment: Experiment) {
    guard let corners = experiment.corners else { return nil }
    self.init(parameters: parameters, corners: experiment.inputMap.inputs(of: corners))
  }
}
