import Datasets
import NeuralNetwork
import ScenarioFormat
public import TextScreen

/// A picture of all that the runs of a sweep have found: each different solution once, with how
/// often it was found.
public struct Atlas {
  private let plan: SweepPlan
  private let name: String
  private let rowCount: Int
  private let solvedCount: Int
  private let solutions: [Solution]
  private let theme: Theme

  /// How many columns a picture has.
  public static let columnCount = 120
  /// How many solutions are drawn; the others are counted.
  public static let largestCount = 18
  private static let gap = 2
  private static let tilesInRow = 3

  /// Looks for solutions among rows.
  ///
  /// - Precondition: each row has as many parameters as its network (`SweepPlan.accepts`).
  public init(_ plan: SweepPlan, _ rows: [SweepRow], name: String, theme: Theme) {
    self.plan = plan
    self.name = name
    self.theme = theme
    rowCount = rows.count
    solvedCount = rows.count { $0.solvedEpoch != nil }
    solutions = Solution.all(in: rows, of: plan)
  }

  /// The picture, as high as it has to be.
  public var picture: CellBuffer {
    let shown = solutions.prefix(Self.largestCount)
    let columns = Self.tilesInRow
    let width = (Self.columnCount - Self.gap) / columns - Self.gap
    let height = width / 2 + AtlasTile.captionRows
    let rows = (shown.count + columns - 1) / columns
    var buffer = CellBuffer(size: Size(columns: Self.columnCount, rows: rows * (height + 1) + 5))
    drawTitle(into: &buffer)
    for (index, solution) in shown.enumerated() {
      let area = Rectangle(
        row: 4 + index / columns * (height + 1),
        column: Self.gap + index % columns * (width + Self.gap), columns: width, rows: height)
      AtlasTile(
        solution: solution, number: index + 1, rowCount: rowCount, plan: plan, theme: theme
      ).draw(into: &buffer, area: area)
    }
    drawRest(shown.count, into: &buffer)
    if theme.colorDepth == .indexed {
      buffer.replaceTerminalColors(
        foreground: .indexed(theme.palette.interface.text),
        background: .indexed(theme.palette.background))
    }
    return buffer
  }

  private func drawTitle(into buffer: inout CellBuffer) {
    let network = plan.scenarios.count == 1 ? " · \(plan.scenarios[0].architecture)" : ""
    let varied = plan.axes.map { " · \($0.name.rawValue) \($0.values.joined(separator: ", "))" }
    let end = write(name, row: 1, column: Self.gap, .title, into: &buffer)
    write(network + varied.joined(), row: 1, column: end, .text, into: &buffer)
    let solved = solutions.count { $0.isSolved }
    var words = "\(rowCount) runs"
    if plan.scenarios[0].goal != nil, let interval = SweepSummary.interval(solvedCount, rowCount) {
      let percents = [interval.lower, interval.upper].map { Int(($0 * 100).rounded()) }
      words += " · \(solvedCount) solved (\(percents[0]) to \(percents[1]) % of such runs)"
      words += " · \(solved) different solution" + (solved == 1 ? "" : "s")
    } else {
      words += " · \(solutions.count) different results"
    }
    write(words, row: 2, column: Self.gap, .dim, into: &buffer)
  }

  private func drawRest(_ shownCount: Int, into buffer: inout CellBuffer) {
    let drawn = solutions.prefix(shownCount).reduce(0) { $0 + $1.rows.count }
    let rest =
      drawn < rowCount ? "\(rowCount - drawn) more runs found things of their own. " : ""
    write(
      rest + rule, row: buffer.size.rows - 1, column: Self.gap, .dim, into: &buffer)
  }

  /// When two networks are the same solution.
  private var rule: String {
    plan.experiment(ofRun: 0).corners == nil
      ? "One solution: the networks agree on 95 % of the plane."
      : "One solution: hidden neurons that part the four corners alike, and the same output."
  }

  @discardableResult
  private func write(
    _ text: String, row: Int, column: Int, _ role: Theme.Role, into buffer: inout CellBuffer
  ) -> Int {
    buffer.write(
      theme.legible(text), row: row, column: column, style: theme.style(role))
  }
}
