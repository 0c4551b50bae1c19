import Datasets
import NeuralNetwork

/// The edits of the data.
extension Experiment {
  /// A training set has no more samples than this.
  static let largestSampleCount = 100_000

  /// Takes other training samples on; how the network sees the plane, and what is shown of it,
  /// stays.
  mutating func setTrainingSamples(_ samples: Samples) throws(EditRefusal) {
    guard (1...Self.largestSampleCount).contains(samples.count) else {
      throw EditRefusal("a training set has 1 to \(Self.largestSampleCount) samples")
    }
    let isComplete =
      dataset.classCount == 0
      ? samples.values.count == samples.count : samples.labels.count == samples.count
    guard samples.inputCount == dataset.inputCount, isComplete,
      samples.labels.allSatisfy((0..<max(dataset.classCount, 1)).contains),
      (samples.inputs + samples.values).allSatisfy(\.isFinite)
    else { throw EditRefusal("the samples are not of this data set's kind") }
    dataset = Dataset(
      training: samples, test: dataset.test, inputNames: dataset.inputNames, kind: dataset.kind,
      bounds: dataset.bounds)
    corners = samples.corners
    encodeTargets()
  }

  /// Works out anew what the network learns and is judged by.
  mutating func encodeTargets() {
    let encoding = TargetEncoding(
      output: scenario.outputActivation, classCount: dataset.classCount)
    trainingSet = encoding.labeledSet(dataset.training, inputMap: inputMap)
    testSet = encoding.labeledSet(dataset.test, inputMap: inputMap)
  }
}
