import Datasets
import NeuralNetwork

extension InputMap {
  /// The map that computes features and, if wanted, gives each a mean of 0 and a (population)
  /// deviation of 1 over the samples.
  init(features: [InputFeature], of samples: Samples, standardizes: Bool) {
    let points = (0..<samples.count).map(samples.point)
    self.init(
      features: features,
      standardization: standardizes
        ? Standardization(columns: features.map { feature in points.map(feature.value) })
        : .identity(inputCount: features.count))
  }
}

extension Standardization {
  /// A column that is always the same keeps its scale.
  fileprivate init(columns: [[Float]]) {
    let columns = columns.map { $0.map { Double($0) } }
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
