import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// One solution of an atlas: what it is called, how often it was found, and its plane.
struct AtlasTile {
  let solution: Solution
  /// Its place in the atlas, counted from 1.
  let number: Int
  /// How many runs there are in all.
  let rowCount: Int
  let plan: SweepPlan
  let theme: Theme

  /// How many rows of text stand above the plane.
  static let captionRows = 2
  /// How many other runs of the same solution leave their boundary behind it.
  private static let echoCount = 8

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let best = solution.best
    let run = AtlasRun(best, of: plan)
    write(title(of: run), in: area, row: 0, solution.isSolved ? .title : .warning, into: &buffer)
    write(caption, in: area, row: 1, .dim, into: &buffer)
    let plane = Rectangle(
      row: area.origin.row + Self.captionRows, column: area.origin.column,
      columns: area.size.columns, rows: area.size.rows - Self.captionRows)
    guard run.experiment.dataset.inputCount > 1 else {
      return run.curve.draw(into: &buffer, area: plane, theme: theme)
    }
    let echoes = solution.rows.filter { $0.run != best.run }.prefix(Self.echoCount)
      .map { AtlasRun($0, of: plan) }
    run.plane(in: plane, echoes: echoes).draw(into: &buffer, area: plane, theme: theme)
  }

  private func title(of run: AtlasRun) -> String {
    let (parameters, experiment) = (run.parameters, run.experiment)
    guard experiment.scenario.goal != nil, !solution.isSolved else {
      return SolutionName.text(parameters, experiment) ?? "result \(number)"
    }
    let name = SolutionName.outputText(parameters, experiment)
    return "not solved" + (name.map { ": \($0)" } ?? "")
  }

  private var caption: String {
    let share = "\(solution.rows.count) of \(rowCount)"
    if let median = solution.medianEpoch { return share + " · median epoch \(median)" }
    guard let losses = SweepSummary(solution.rows).losses else { return share }
    let (low, high) = (ShortNumber.text(losses.lowerBound), ShortNumber.text(losses.upperBound))
    return share + " · loss \(low)" + (low == high ? "" : " to \(high)")
  }

  private func write(
    _ text: String, in area: Rectangle, row: Int, _ role: Theme.Role,
    into buffer: inout CellBuffer
  ) {
    let text = DisplayWidth.truncate(
      theme.legible(text), columns: area.size.columns, isUnicode: theme.isUnicode)
    buffer.write(
      text, row: area.origin.row + row, column: area.origin.column, style: theme.style(role),
      within: area)
  }
}
