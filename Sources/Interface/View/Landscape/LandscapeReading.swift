import Analysis
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The loss over a plane through the present parameters, worked out for the cells of a pane.
///
/// The coordinates, the bounds and the levels of the last frame stay while they serve, so that the
/// picture holds still while the run moves over it.
struct LandscapeReading: Sendable {
  /// What must be the same for the last frame's reading to be of use.
  private struct Subject: Sendable, Hashable {
    let run: Int
    let draw: Int
    let axes: LandscapeAxes
    let set: LabeledSet
    let loss: Loss
    let architecture: Architecture
  }

  /// Where parameters lie in the plane.
  var coordinates: ParameterCoordinates { chosen.coordinates }
  /// The share of the path that lies in the plane, 0 to 1.
  let share: Float
  /// How many samples the loss is the mean of: not all if there are many.
  let sampleCount: Int
  /// The loss.
  let relief: LossRelief
  /// The ways of the runs, the shown one's last.
  let walks: [LandscapeFigure.Walk]

  private let subject: Subject
  private let chosen: LandscapeCoordinates
  /// Where the loss was sampled, and what it was there.
  private let plane: ParameterPlane
  private let field: ScalarField

  /// The least extents worth showing, of weights and along a path.
  private static let (leastOfWeights, leastOfPath): (Float, Float) = (4, 0.5)
  /// A plane that has moved by less of its extent is not sampled anew while the run trains on.
  private static let tolerance: Float = 0.01

  /// Works the reading out.
  init(
    of state: InterfaceState, path: RunPath, axes: LandscapeAxes, in area: Rectangle,
    reusing old: LandscapeReading?
  ) {
    let experiment = state.experiment
    let (set, loss) = (experiment.trainingSet, experiment.hyperparameters.loss)
    let subject = Subject(
      run: state.shownRun, draw: path.draw, axes: axes, set: set, loss: loss,
      architecture: experiment.architecture)
    let old = old?.subject == subject ? old : nil
    let chosen = LandscapeCoordinates(
      axes, fallback: LandscapeAxes.firstWeights(for: state), path: path,
      newestEpoch: path.newestEpoch,
      previous: old?.chosen)
    let coordinates = chosen.coordinates
    let plane = coordinates.plane(through: path.parameters)
    walks = Self.walks(of: state, path: path, coordinates: coordinates, plane: plane)
    let layout = Self.layout(
      holding: walks.flatMap { $0.walked + $0.ahead }, isPath: coordinates.isPath, in: area,
      previous: old?.chosen == chosen ? old?.relief.bounds : nil)
    let pixels = layout.grid ?? SampleGrid(bounds: layout.bounds, columns: 1, rows: 2)
    let budget = LandscapeBudget(
      architecture: experiment.architecture, sampleCount: set.count,
      pointCount: state.options.landscapePointCount,
      pixels: Size(columns: pixels.columns, rows: pixels.rows))
    let grid = SampleGrid(bounds: layout.bounds, columns: budget.columns, rows: budget.rows)
    let allowed = path.isRunning ? Self.tolerance * layout.bounds.largestExtent : 0
    if let old, old.chosen == chosen, old.field.grid == grid,
      old.relief.fits(pixels), old.plane.distance(to: plane) <= allowed
    {
      (self.plane, field, relief) = (old.plane, old.field, old.relief)
    } else {
      let losses = plane.losses(
        loss, on: set.evenlySpaced(atMost: budget.sampleCount), at: grid.points)
      self.plane = plane
      field = ScalarField(grid: grid, values: losses)
      relief = LossRelief(field, pixels: pixels, previous: old?.relief)
    }
    share = coordinates.share(of: path.allParameters, about: path.newestParameters)
    sampleCount = min(budget.sampleCount, set.count)
    self.subject = subject
    self.chosen = chosen
  }

  /// Which cells show which part of the plane: the numbers along y and its bounds depend on each
  /// other, hence the second look.
  private static func layout(
    holding points: [Point], isPath: Bool, in area: Rectangle, previous: PlaneBounds?
  ) -> Figures.PlaneLayout {
    func bounds(in layout: Figures.PlaneLayout, previous: PlaneBounds?) -> PlaneBounds {
      .steady(
        holding: points, least: isPath ? leastOfPath : leastOfWeights,
        columns: layout.plot.size.columns, rows: 2 * layout.plot.size.rows, previous: previous)
    }
    let first = LandscapeFigure.layout(
      in: area, bounds: previous ?? PlaneBounds(x: -1...1, y: -1...1))
    let second = LandscapeFigure.layout(
      in: area, bounds: previous ?? bounds(in: first, previous: nil))
    return LandscapeFigure.layout(in: area, bounds: bounds(in: second, previous: previous))
  }

  /// The shown run's way, and those of the runs beside it that go over the very same plane.
  private static func walks(
    of state: InterfaceState, path: RunPath, coordinates: ParameterCoordinates,
    plane: ParameterPlane
  ) -> [LandscapeFigure.Walk] {
    let others = state.runs.indices.filter { index in
      let experiment = state.runs[index].experiment
      return index != state.shownRun && !coordinates.isPath
        && experiment.trainingSet == state.experiment.trainingSet
        && experiment.hyperparameters.loss == state.experiment.hyperparameters.loss
        && experiment.architecture == state.experiment.architecture
    }
    return others.compactMap { index in
      guard let other = RunPath(state.runs[index]),
        coordinates.plane(through: other.parameters).distance(to: plane) < 1e-3
      else { return nil }
      return other.walk(in: coordinates, run: index)
    } + [path.walk(in: coordinates)]
  }
}
