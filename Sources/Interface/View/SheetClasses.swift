import Analysis
import NeuralNetwork
import ScenarioFormat

/// For which class the output takes the points of a mesh.
struct SheetClasses {
  /// How many classes there are, at least 2.
  let classCount: Int
  private let values: LayerValues

  /// Reads the output's values at the points.
  init(_ values: LayerValues, _ experiment: Experiment) {
    self.values = values
    classCount = max(experiment.architecture.outputCount, 2)
  }

  /// The pieces of a mesh, class by class: where each begins says to which it belongs.
  func split(_ edges: [(start: Int, end: Int)]) -> [[(start: Int, end: Int)]] {
    var split = [[(start: Int, end: Int)]](repeating: [], count: classCount)
    for edge in edges { split[values.outputClass(of: edge.start)].append(edge) }
    return split
  }
}
