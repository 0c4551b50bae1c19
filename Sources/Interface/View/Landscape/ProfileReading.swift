import Analysis
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

/// The loss as a function of one parameter, now and at the start, and where the run is on it.
struct ProfileReading: Sendable {
  /// Which parameter, by its place in `Parameters.values`.
  let parameter: Int
  /// What is shown: x the parameter, y the loss; it rarely moves.
  let bounds: PlaneBounds
  /// The loss with the other parameters as they are.
  let profile: [Point]
  /// The loss with the other parameters as they were at the start.
  let startProfile: [Point]
  /// Parameter and loss at past epochs, then as they are now.
  let walked: [Point]
  /// How many samples the loss is the mean of: not all if there are many.
  let sampleCount: Int

  private static let pointCount = 200
  private static let largestSampleCount = 256
  /// The least extent worth showing, of the parameter.
  private static let leastExtent: Float = 10

  /// Works the reading out; an earlier one of the same parameter keeps the axes still.
  init(of experiment: Experiment, path: RunPath, parameter: Int, reusing old: ProfileReading?) {
    let old = old?.parameter == parameter ? old : nil
    self.parameter = parameter
    let set = experiment.trainingSet.evenlySpaced(atMost: Self.largestSampleCount)
    sampleCount = set.count
    walked = path.walked.map { Point(x: $0.parameters[parameter], y: $0.loss) }
    let x = ClosedRange<Float>.steady(
      holding: path.allParameters.map { $0[parameter] } + walked.map(\.x),
      least: Self.leastExtent, previous: old?.bounds.x)
    let xs = SampleGrid(
      bounds: PlaneBounds(x: x, y: 0...1), columns: Self.pointCount, rows: 1
    ).points.map { Point(x: $0.x, y: 0) }
    func losses(through parameters: Parameters) -> [Point] {
      let line = ParameterCoordinates(.parameter(parameter)).plane(through: parameters)
      return zip(xs, line.losses(experiment.hyperparameters.loss, on: set, at: xs)).map {
        Point(x: $0.x, y: $1)
      }
    }
    profile = losses(through: path.parameters)
    startProfile = losses(
      through: Parameters(
        architecture: experiment.architecture, values: path.firstParameters))
    bounds = PlaneBounds(
      x: x,
      y: Self.losses(
        holding: (profile + startProfile + walked).map(\.y), previous: old?.bounds.y))
  }

  /// From a little below 0 up to the next of 1, 1.5, 2, 3, 5, 7.5, 10, …; what climbs steeply at
  /// the sides is cut.
  private static func losses(
    holding losses: [Float], previous: ClosedRange<Float>?
  ) -> ClosedRange<Float> {
    let finite = losses.filter(\.isFinite).sorted()
    let median = finite.isEmpty ? 0 : finite[finite.count / 2]
    let highest = min(finite.last ?? 0, 4 * median, 1e12)
    if let previous, highest <= previous.upperBound, previous.upperBound <= 2.6 * highest {
      return previous
    }
    var power: Float = 1e-4
    while 10 * power < highest { power *= 10 }
    let rungs = [1, 1.5, 2, 3, 5, 7.5, 10, 15].map { $0 * power }
    let top = rungs.first { $0 >= 1.08 * highest } ?? 20 * power
    return -0.05 * top...top
  }
}
