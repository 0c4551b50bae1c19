import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat

extension GateReading {
  /// Reads the network of an experiment as logic; nil unless each input has just two values.
  init?(parameters: Parameters, experiment: Experiment) {
    let samples = experiment.dataset.training
    guard samples.inputCount == 2 else { return nil }
    let xs = Set((0..<samples.count).map { samples.point($0).x }).sorted()
    let ys = Set((0..<samples.count).map { samples.point($0).y }).sorted()
    guard xs.count == 2, ys.count == 2 else { return nil }
    let corners = xs.flatMap { x in
      ys.map { y in
        Point(
          x: experiment.standardization.standardized(x, input: 0),
          y: experiment.standardization.standardized(y, input: 1))
      }
    }
    self.init(parameters: parameters, corners: corners)
  }
}
