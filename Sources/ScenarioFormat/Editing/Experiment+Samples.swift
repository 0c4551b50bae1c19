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

  /// Takes samples of another source on; the network sees the plane as before, and judges what it
  /// judged before.
  mutating func setSource(_ source: DataSource, seed: UInt64) throws(EditRefusal) {
    let names = source.inputNames
    guard names.count == dataset.inputCount else {
      throw EditRefusal(
        "these data have \(Self.counted(names.count, "input")), this network sees "
          + "\(dataset.inputCount)")
    }
    guard (source.kind == .regression) == (dataset.kind == .regression) else {
      throw EditRefusal(
        dataset.kind == .regression
          ? "these data have classes, this network learns values"
          : "these data have values, this network learns classes")
    }
    let outputs = source.kind.classCount > 2 ? source.kind.classCount : 1
    guard outputs == architecture.outputCount else {
      throw EditRefusal(
        "these data want \(Self.counted(outputs, "output")), this network has "
          + "\(architecture.outputCount)")
    }
    dataset = source.dataset(seed: seed, testShare: scenario.testShare)
    scenario.source = source
    corners = dataset.training.corners
    encodeTargets()
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Works out anew what the network learns and is judged by.
  mutating func encodeTargets() {
    let encoding = TargetEncoding(
      output: scenario.outputActivation, classCount: dataset.classCount)
    trainingSet = encoding.labeledSet(dataset.training, inputMap: inputMap)
    testSet = encoding.labeledSet(dataset.test, inputMap: inputMap)
  }
}
