import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The branches of a run as a tree, and their losses in one plot.
struct BranchesPane: PaneContent {
  let state: InterfaceState

  /// Fewer rows than this have no room for a plot.
  private static let fewestPlotRows = 5

  private var timeline: TimelineSummary { state.snapshot?.timeline ?? TimelineSummary() }

  var title: String {
    let count = timeline.branches.count
    let name = count == 1 ? "One branch" : "\(count) branches"
    return state.title(
      of: .branches, "\(name) · ↑ ↓ choose · Enter goes over", "\(name) · ↑ ↓ Enter", name)
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let tree = BranchTree(timeline.branches)
    let isAlone = tree.rows.count < 2
    let needed = isAlone ? 4 : tree.rows.count + 1
    let largest = max(3, area.size.rows - Self.fewestPlotRows - 1)
    let treeRows = min(needed, max(largest / 2, min(needed, largest, 8)))
    let upper = Rectangle(
      origin: area.origin, size: Size(columns: area.size.columns, rows: treeRows))
    BranchTable(state: state, tree: tree).draw(into: &buffer, area: upper)
    if isAlone { drawAdvice(into: &buffer, area: upper) }
    let rest = area.size.rows - treeRows - 1
    guard rest >= Self.fewestPlotRows else { return }
    let lower = Rectangle(
      row: area.origin.row + treeRows + 1, column: area.origin.column,
      columns: area.size.columns, rows: rest)
    plot(of: tree).draw(into: &buffer, area: lower, theme: state.theme)
  }

  /// How there come to be branches.
  private func drawAdvice(into buffer: inout CellBuffer, area: Rectangle) {
    var text = PaneText(theme: state.theme)
    text.add(
      wrapping: "Go back, change something, run on: what there was stays as a branch.", .dim,
      columns: area.size.columns - 2)
    text.draw(
      into: &buffer,
      area: Rectangle(
        row: area.origin.row + 2, column: area.origin.column, columns: area.size.columns,
        rows: max(0, area.size.rows - 2)))
  }

  /// So many branches are drawn besides the shown and the chosen one: more cannot be told apart.
  private static let largestCurveCount = 24

  private func plot(of tree: BranchTree) -> BranchPlot {
    let sorted = tree.rows.sorted { $0.place < $1.place }
    let youngest = sorted.count - Self.largestCurveCount
    let drawn = sorted.filter {
      $0.place >= youngest || $0.branch.isShown || $0.branch.id == state.chosenBranch?.id
    }
    let branches = drawn.map { row in
      BranchPlot.Branch(
        name: "\(row.branch.id)",
        losses: losses(of: row.branch).map {
          BranchPlot.Loss(epoch: $0.epoch, value: $0.trainingLoss)
        }, place: row.place, isShown: row.branch.isShown)
    }
    let isLive = state.snapshot?.isLive ?? true
    return BranchPlot(branches: branches, currentEpoch: isLive ? nil : state.snapshot?.epoch)
  }

  /// From the parting on.
  private func losses(of branch: TimelineSummary.Branch) -> [LossCurve.Entry] {
    guard branch.isShown, let snapshot = state.snapshot else { return branch.losses }
    let losses =
      timeline.earlierLosses.filter { $0.epoch >= branch.partingEpoch }
      + snapshot.curve.entries
    guard let newest = snapshot.newestEntry, newest.epoch > losses.last?.epoch ?? -1 else {
      return losses
    }
    return losses + [newest]
  }
}
