import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// Where two runs disagree: both decision regions in one plane, and a third colour where one says
/// what the other denies.
struct DifferencePane: PaneContent {
  private let state: InterfaceState
  private let runs: (Int, Int)
  private let figure: PlaneFigure
  private let share: Float

  /// Compares the chosen run with the best of the others; nil where there are no classes, or not
  /// the same ones in the same plane.
  init?(_ state: InterfaceState, _ standings: Standings, in area: Rectangle) {
    let ranking = standings.ranking.map(\.run)
    guard let other = ranking.first(where: { $0 != state.shownRun }) else { return nil }
    runs = (min(state.shownRun, other), max(state.shownRun, other))
    let experiments = [runs.0, runs.1].map { state.runs[$0].experiment }
    let (first, second) = (experiments[0].dataset, experiments[1].dataset)
    guard first.inputCount == 2, first.classCount > 1, first.kind == second.kind,
      first.bounds == second.bounds
    else { return nil }
    var figure = PlaneFigure(
      bounds: first.bounds, isDiscretized: true, showsAxes: false, showsLegend: false)
    guard let grid = figure.layout(in: area.inset(columns: 1, rows: 1)).grid else { return nil }
    let classes = [runs.0, runs.1].map { Self.classes(of: state.runs[$0], on: grid) }
    let count = first.classCount
    let shown = zip(classes[0], classes[1]).map { $0 == $1 ? $0 : count }
    figure.region = RegionLevels(
      classes: (0...count).map { index in
        ScalarField(grid: grid, values: shown.map { $0 == index ? 1 : 0 })
      })
    self.state = state
    self.figure = figure
    share = Float(shown.count { $0 == count }) / Float(shown.count)
  }

  var title: String {
    let names = "\(RunLetter.text(runs.0)), \(RunLetter.text(runs.1))"
    return share == 0 ? "\(names) agree" : "\(names) differ \(NumberText.percent(share))"
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    figure.draw(into: &buffer, area: area, theme: state.theme)
  }

  private static func classes(of run: ComparedRun, on grid: SampleGrid) -> [Int] {
    let parameters = run.snapshot?.parameters ?? run.experiment.initialParameters
    let values = parameters.layerValues(
      inputs: run.experiment.inputMap.inputs(of: grid.points), count: grid.count)
    return (0..<grid.count).map(values.outputClass)
  }
}
