import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// The formula of each output that holds in one region, and where it decides otherwise there.
struct RegionFormulas {
  let experiment: Experiment
  /// What the network is there.
  let piece: LinearPiece
  /// Where that is; nil if no polygon is known.
  let polygon: ConvexPolygon?
  /// The point of it that is asked about.
  let point: Point
  /// The part of the plane that is shown.
  let bounds: PlaneBounds

  private var classNames: [String] { experiment.dataset.classNames }

  /// Adds a line an output, and the boundary.
  func add(to text: inout PaneText, columns: Int) {
    let isOnly = piece.outputs.count == 1
    let isLinear = experiment.architecture.layers.last?.activation == .linear
    let letter = isLinear ? "y" : "z"
    for (output, function) in piece.outputs.enumerated() {
      let name = isOnly ? letter : letter + NeuronName.subscripted(output + 1)
      let sum = FormulaText(function, names: experiment.inputNames).sum
      text.add(wrapping: "\(name) = \(sum)", .accent, columns: columns)
    }
    if let boundary { text.add(wrapping: boundary, columns: columns) }
  }

  /// Where the class that wins at the point gives way to the next one.
  private var boundary: String? {
    guard let polygon, classNames.count > 1 else { return nil }
    let (winner, next, lead) = decision
    let isCrossed = polygon.chord(of: lead) != nil
    guard let line = FormulaText(lead, names: experiment.inputNames).line(in: bounds) else {
      return "all of it is \(winner)"
    }
    guard piece.outputs.count > 1 else {
      return isCrossed ? "boundary at \(line)" : "all of it is \(winner)"
    }
    return isCrossed ? "boundary to \(next) at \(line)" : "no boundary to \(next) in it"
  }

  /// The class that wins at the point, the next one, and by how much it is ahead.
  private var decision: (winner: String, next: String, lead: AffineFunction) {
    let outputs = piece.outputs
    guard outputs.count > 1 else {
      let isUpper = outputs[0].value(at: point) >= 0
      return (classNames[isUpper ? 1 : 0], classNames[isUpper ? 0 : 1], outputs[0])
    }
    let order = outputs.indices.sorted {
      outputs[$0].value(at: point) > outputs[$1].value(at: point)
    }
    return (
      classNames[order[0]], classNames[order[1]], outputs[order[0]] - outputs[order[1]]
    )
  }
}
