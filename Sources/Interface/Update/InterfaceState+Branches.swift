import ScenarioFormat
import TextScreen
import Training

extension InterfaceState {
  private var branches: [TimelineSummary.Branch] { snapshot?.timeline.branches ?? [] }

  /// The branch that the reader has chosen; at first the youngest but the shown one.
  var chosenBranch: TimelineSummary.Branch? {
    branches.first { $0.id == chosenBranchName } ?? branches.last { !$0.isShown } ?? branches.last
  }

  /// The chosen branch, unless it is the shown one.
  var comparedBranch: TimelineSummary.Branch? { chosenBranch.flatMap { $0.isShown ? nil : $0 } }

  /// Whether there is a past that has been changed.
  var hasBranches: Bool {
    branches.count > 1 || snapshot?.timeline.edits.isEmpty == false
  }

  /// Chooses the branch so many rows below, round and round.
  mutating func chooseBranch(after step: Int) {
    let names = BranchTree(branches).rows.map(\.branch.id)
    guard let chosen = chosenBranch?.id else { return }
    chosenBranchName = names.element(after: chosen, by: step)
  }

  /// Goes over to the chosen branch; the one that was shown is chosen then.
  mutating func goToChosenBranch() -> [Effect] {
    guard let target = comparedBranch, let shown = branches.first(where: \.isShown) else {
      return []
    }
    chosenBranchName = shown.id
    return perform(TrainingAction.switchBranch(target.id))
  }

  /// Shows the branches, or the overview again.
  mutating func toggleBranches() {
    guard !comparesRuns else {
      _ = refuse("runs side by side have no branches, only a single run")
      return
    }
    show(options.view == .branches ? .overview : .branches)
  }
}
