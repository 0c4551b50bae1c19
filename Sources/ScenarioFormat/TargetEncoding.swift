import Datasets
import NeuralNetwork

/// What an output layer should say for a class or a value.
struct TargetEncoding {
  let output: ActivationFunction
  let classCount: Int

  /// The samples as the network takes them.
  func labeledSet(_ samples: Samples, inputMap: InputMap) -> LabeledSet {
    LabeledSet(
      inputCount: inputMap.features.count, outputCount: classCount > 2 ? classCount : 1,
      inputs: (0..<samples.count).flatMap { inputMap.inputs(of: samples.point($0)) },
      targets: classCount == 0 ? samples.values : samples.labels.flatMap { targets(of: $0) },
      holdsClasses: classCount > 0)
  }

  /// One number for two classes, else one-hot.
  private func targets(of label: Int) -> [Float] {
    if classCount > 2 { return (0..<classCount).map { $0 == label ? 1 : 0 } }
    let (first, second) = output.twoClassTargets
    return [label == 1 ? second : first]
  }
}
