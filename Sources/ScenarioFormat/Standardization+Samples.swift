import Datasets
import NeuralNetwork

extension Standardization {
  /// The map that gives samples a mean of 0 and a (population) deviation of 1 in each input.
  ///
  /// An input that is always the same keeps its scale.
  init(of samples: Samples) {
    let columns = (0..<samples.inputCount).map { input in
      stride(from: input, to: samples.inputs.count, by: samples.inputCount).map {
        Double(samples.inputs[$0])
      }
    }
    let means = columns.map { $0.reduce(0, +) / Double(max($0.count, 1)) }
    let deviations = zip(columns, means).map { column, mean in
      let squares = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(max(column.count, 1))).squareRoot()
    }
    self.init(
      means: means.map { Float($0) },
      deviations: deviations.map { Float($0) > 0 ? Float($0) : 1 })
  }
}
