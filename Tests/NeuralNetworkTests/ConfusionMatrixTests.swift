import NeuralNetwork
import Testing

@Suite struct ConfusionMatrixTests {
  @Test("precision, recall and F1 follow from the counts, and a share of nothing is 0")
  func scores() {
    let matrix = ConfusionMatrix(
      classCount: 3, targets: [0, 0, 0, 1, 1], predictions: [0, 0, 1, 1, 1])
    #expect(matrix.counts == [[2, 1, 0], [0, 2, 0], [0, 0, 0]])
    #expect(matrix.accuracy == 0.8)
    #expect(matrix.support == [3, 2, 0])
    #expect(matrix.precision == [1, 2.0 / 3, 0])
    #expect(matrix.recall == [2.0 / 3, 1, 0])
    #expect(matrix.f1 == [0.8, 0.8, 0])
    #expect(ConfusionMatrix(classCount: 2, targets: [], predictions: []).accuracy == 0)
  }

  @Test("a network's matrix counts the samples that its metrics count, for one output and several")
  func ofNetworks() {
    for outputs in [1, 3] {
      let architecture = network(
        2, hidden: [4], outputs: outputs, outputs == 1 ? .sigmoid : .softmax)
      let parameters = someParameters(of: architecture)
      let samples = someSamples(300, for: architecture)
      let matrix = parameters.confusionMatrix(on: samples)
      let metrics = parameters.metrics(
        on: samples, loss: outputs == 1 ? .binaryCrossEntropy : .softmaxCrossEntropy)
      #expect(matrix.classCount == max(outputs, 2))
      #expect(matrix.counts.joined().reduce(0, +) == 300)
      #expect(
        matrix.counts.indices.reduce(0) { $0 + matrix.counts[$1][$1] } == metrics.correctCount)
    }
  }
}
