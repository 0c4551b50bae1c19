import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

/// What a step that was guessed at has changed: where lines and the boundary were, which samples
/// have changed sides.
struct AnswerReading: Sendable {
  /// A first-layer neuron's line before the step and after it; nil where the plane shows none.
  struct Move: Sendable {
    let neuron: Int
    let before: Hyperplane
    let after: Hyperplane
  }

  /// The parameters before the step.
  let before: Parameters
  private let after: Parameters
  /// The lines that are straight.
  let moves: [Move]
  /// Where the decision boundary was.
  let boundary: [Segment]
  /// How many training samples the network now puts into another class; nil without classes.
  let changedCount: Int?

  /// Works it out; nil unless a step has just been shown, or if the network has another shape now.
  init?(
    of state: InterfaceState, _ after: Parameters, values: LayerValues, fields: NetworkFields?,
    reusing old: AnswerReading?
  ) {
    guard let before = state.prediction?.before?.parameters,
      before.architecture == after.architecture
    else { return nil }
    if let old, old.before == before, old.after == after {
      self = old
      return
    }
    let experiment = state.experiment
    self.before = before
    self.after = after
    moves = Self.moves(from: before, to: after, experiment)
    boundary =
      fields.map {
        NetworkFields(parameters: before, inputMap: experiment.inputMap, grid: $0.grid)
          .decisionBoundary
      } ?? []
    let set = experiment.trainingSet
    guard experiment.dataset.classCount > 0 else {
      changedCount = nil
      return
    }
    let old = set.layerValues(under: before)
    changedCount = (0..<set.count).count {
      old.outputClass(of: $0) != values.outputClass(of: $0)
    }
  }

  private static func moves(
    from before: Parameters, to after: Parameters, _ experiment: Experiment
  ) -> [Move] {
    guard experiment.dataset.inputCount == 2, experiment.inputMap.keepsLinesStraight else {
      return []
    }
    return (0..<before.architecture.layers[0].width).compactMap { neuron in
      let lines = [before, after].map {
        Hyperplane(parameters: $0, neuron: neuron, inputMap: experiment.inputMap)
      }
      guard let old = lines[0], let new = lines[1] else { return nil }
      return Move(neuron: neuron, before: old, after: new)
    }
  }

  /// Arrows from where each line was to where it is.
  func arrows(of neurons: [Int], in bounds: PlaneBounds) -> [PlaneArrow] {
    moves.filter { neurons.contains($0.neuron) }.flatMap { move -> [PlaneArrow] in
      guard let segment = move.before.clipped(to: bounds) else { return [] }
      return ([0.25, 0.5, 0.75] as [Float]).map { share in
        let point = Point(
          x: segment.start.x + share * (segment.end.x - segment.start.x),
          y: segment.start.y + share * (segment.end.y - segment.start.y))
        let end = move.after.foot(of: point)
        return PlaneArrow(
          point: point, direction: Point(x: end.x - point.x, y: end.y - point.y),
          neuron: move.neuron, end: end)
      }
    }
  }

  /// Faint lines where the neurons' lines and the boundary were.
  func ghosts(of neurons: [Int], in bounds: PlaneBounds, showsBoundary: Bool) -> [PlaneCurve] {
    let lines = moves.filter { neurons.contains($0.neuron) }
      .compactMap { $0.before.clipped(to: bounds) }
    return [PlaneCurve(.grid, segments: lines + (showsBoundary ? boundary : []))]
  }
}

extension Hyperplane {
  /// The point of the line that is nearest to another.
  fileprivate func foot(of point: Point) -> Point {
    let direction = positiveDirection
    let slope = normalX * direction.x + normalY * direction.y
    let distance = value(at: point) / slope
    return Point(x: point.x - distance * direction.x, y: point.y - distance * direction.y)
  }
}
