import Analysis
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

/// What gradient descent is about to do with the sample that comes next.
struct NextStep {
  /// Which sample that is, an index into the training set.
  let sample: Int
  /// What back-propagation makes of it.
  let step: SampleStep

  private let parameters: Parameters
  private let experiment: Experiment

  /// Works it out; nil for a classic rule, which goes no way back.
  init?(_ state: InterfaceState, _ parameters: Parameters) {
    let experiment = state.experiment
    guard experiment.hyperparameters.rule == .backpropagation else { return nil }
    self.experiment = experiment
    self.parameters = parameters
    sample = state.snapshot?.nextSample ?? 0
    step = SampleStep(
      parameters: parameters, loss: experiment.hyperparameters.loss, set: experiment.trainingSet,
      sample: sample)
  }

  /// Two arrows on each straight line of the first layer: which way it moves there.
  ///
  /// Where the neuron's z is about to fall, its line moves on to the positive side.
  func arrows(of neurons: [Int], in bounds: PlaneBounds) -> [PlaneArrow] {
    guard experiment.inputMap.keepsLinesStraight else { return [] }
    return neurons.flatMap { neuron -> [PlaneArrow] in
      guard
        let line = Hyperplane(
          parameters: parameters, neuron: neuron, inputMap: experiment.inputMap),
        let segment = line.clipped(to: bounds)
      else { return [] }
      return ([0.3, 0.7] as [Float]).compactMap { share in
        let point = Point(
          x: segment.start.x + share * (segment.end.x - segment.start.x),
          y: segment.start.y + share * (segment.end.y - segment.start.y))
        let fall = fallOfPreActivation(neuron, at: point)
        guard fall != 0, fall.isFinite else { return nil }
        let normal = line.positiveDirection
        let sign: Float = fall > 0 ? 1 : -1
        return PlaneArrow(
          point: point, direction: Point(x: sign * normal.x, y: sign * normal.y), neuron: neuron)
      }
    }
  }

  /// ∂L/∂w · x + ∂L/∂b of a first-layer neuron: by η times this its z is about to fall at a point.
  private func fallOfPreActivation(_ neuron: Int, at point: Point) -> Float {
    let inputs = experiment.inputMap.inputs(of: point)
    return zip(step.gradient.weights(layer: 0, neuron: neuron), inputs)
      .reduce(step.gradient.bias(layer: 0, neuron: neuron)) { $0 + $1.0 * $1.1 }
  }
}
