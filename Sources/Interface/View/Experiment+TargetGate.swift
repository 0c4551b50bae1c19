import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat

extension Experiment {
  /// The Boolean function that the samples stand for; nil unless each combination has one class of
  /// two.
  var targetGate: LogicGate? {
    guard let corners, dataset.classCount == 2 else { return nil }
    let samples = dataset.training
    let labels = corners.map { corner in
      Set((0..<samples.count).filter { samples.point($0) == corner }.map { samples.labels[$0] })
    }
    guard labels.allSatisfy({ $0.count == 1 }) else { return nil }
    return LogicGate(truthTable: labels.map { $0.contains(1) })
  }

  /// Whether the training samples are the four combinations, each once.
  var holdsEachCornerOnce: Bool {
    guard let corners, dataset.training.count == corners.count else { return false }
    return Set((0..<corners.count).map(dataset.training.point)) == Set(corners)
  }
}
