import Analysis
import NeuralNetwork
import ScenarioFormat

/// For which class the output takes the points of a mesh.
struct SheetClasses {
  /// How many classes there are, at least 2.
  let classCount: Int
  private let values: LayerValues
  private let output: Int

  /// Reads the output's values at the points.
  init(_ values: LayerValues, _ experiment: Experiment) {
    self.values = values
    output = experiment.architecture.layers.count - 1
    classCount = max(experiment.architecture.outputCount, 2)
  }

  /// The pieces of a mesh, class by class: where each begins says to which it belongs.
  func split(_ edges: [(start: Int, end: Int)]) -> [[(start: Int, end: Int)]] {
    var split = [[(start: Int, end: Int)]](repeating: [], count: classCount)
    for edge in edges { split[classIndex(of: edge.start)].append(edge) }
    return split
  }

  private func classIndex(of point: Int) -> Int {
    let outputs = values.preActivations[output]
    guard outputs.count > values.count else { return outputs[point] >= 0 ? 1 : 0 }
    return (0..<classCount).max {
      outputs[$0 * values.count + point] < outputs[$1 * values.count + point]
    } ?? 0
  }
}
