import Datasets
import NeuralNetwork

extension Samples {
  /// The four combinations of two inputs that have just two values each; nil for other samples.
  var corners: [Point]? {
    guard inputCount == 2, let xs = twoValues(ofInput: 0), let ys = twoValues(ofInput: 1) else {
      return nil
    }
    return xs.flatMap { x in ys.map { y in Point(x: x, y: y) } }
  }

  private func twoValues(ofInput input: Int) -> [Float]? {
    var values: [Float] = []
    for place in stride(from: input, to: inputs.count, by: inputCount) {
      let value = inputs[place]
      guard !values.contains(value) else { continue }
      guard values.count < 2 else { return nil }
      values.append(value)
    }
    return values.count == 2 ? values.sorted() : nil
  }
}
