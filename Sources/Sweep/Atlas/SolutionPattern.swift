import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat

/// What a trained network says, as far as two of them can be called the same solution.
enum SolutionPattern: Sendable {
  /// Two inputs of two values each: how the layers' neurons part the four corners, whichever side
  /// they call positive and in whatever order they stand; and what the outputs say there.
  case gates(hidden: [[LogicGate]], outputs: [LogicGate])
  /// The class of each place of a grid, or the value of a function there.
  case places([Float], tolerance: Float)

  /// How many places of the plane are looked at, along each side.
  private static let side = 32
  /// The share of the places in which two networks have to agree.
  private static let agreement: Float = 0.95

  /// Reads a network; of one that failed at logic only what it says, not how it comes to that.
  init(_ parameters: Parameters, _ experiment: Experiment, isSolved: Bool) {
    if let corners = experiment.corners,
      let reading = GateReading(
        parameters: parameters, corners: experiment.inputMap.inputs(of: corners))
    {
      let hidden = isSolved ? reading.gates.dropLast() : []
      self = .gates(
        hidden: hidden.map { $0.map(\.parting).sorted { $0.number < $1.number } },
        outputs: reading.gates.last ?? [])
    } else {
      self = Self.places(of: parameters, experiment)
    }
  }

  /// Whether another network says the same.
  func agrees(with other: SolutionPattern) -> Bool {
    switch (self, other) {
    case (.gates(let hidden, let outputs), .gates(let otherHidden, let otherOutputs)):
      return hidden == otherHidden && outputs == otherOutputs
    case (.places(let values, let tolerance), .places(let others, _)):
      let count = zip(values, others).count { abs($0 - $1) <= tolerance }
      return Float(count) >= Self.agreement * Float(values.count)
    default: return false
    }
  }

  private static func places(of parameters: Parameters, _ experiment: Experiment) -> Self {
    let dataset = experiment.dataset
    let isPlane = dataset.inputCount > 1
    let grid = SampleGrid(
      bounds: dataset.bounds, columns: isPlane ? side : side * 4, rows: isPlane ? side : 1)
    let values = parameters.layerValues(
      inputs: experiment.inputMap.inputs(of: grid.points), count: grid.count)
    if dataset.classCount > 0 {
      return .places((0..<grid.count).map { Float(values.outputClass(of: $0)) }, tolerance: 0.5)
    }
    let targets = dataset.training.values
    let extent = (targets.max() ?? 1) - (targets.min() ?? 0)
    return .places(Array(values.activations.last ?? []), tolerance: max(extent, 1e-6) / 8)
  }
}

extension LogicGate {
  /// The gate or its negation, whichever is false for two zeros: what its line cuts off.
  fileprivate var parting: LogicGate {
    truthTable[0] ? negated : self
  }

  /// Its place among the sixteen.
  fileprivate var number: Int { truthTable.reduce(0) { 2 * $0 + ($1 ? 1 : 0) } }
}
