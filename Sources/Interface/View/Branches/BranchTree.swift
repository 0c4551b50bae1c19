import Training

/// The branches of a run as a tree: each stands below the one that it parts from.
struct BranchTree {
  /// A branch at its place in the tree.
  struct Row {
    let branch: TimelineSummary.Branch
    /// Its place among all branches by age, which gives it its colour.
    let place: Int
    /// How it hangs on those above it, from the root to itself.
    let joints: [Joint]
  }

  /// A piece of the tree in front of a branch.
  enum Joint: Hashable {
    /// Nothing hangs there.
    case gap
    /// A line goes past, to a branch below.
    case pass
    /// The branch hangs there, and others below it.
    case fork
    /// The branch hangs there, the last one.
    case end
  }

  /// All branches, from the top down.
  private(set) var rows: [Row] = []

  /// Arranges branches; those of one parent by age.
  init(_ branches: [TimelineSummary.Branch]) {
    let known = Set(branches.map(\.id))
    for root in branches where root.parent.map({ !known.contains($0) }) ?? true {
      add(root, joints: [], before: [], of: branches)
    }
  }

  private mutating func add(
    _ branch: TimelineSummary.Branch, joints: [Joint], before: [Joint],
    of branches: [TimelineSummary.Branch]
  ) {
    let place = branches.firstIndex { $0.id == branch.id } ?? 0
    rows.append(Row(branch: branch, place: place, joints: joints))
    let children = branches.filter { $0.parent == branch.id }
    for child in children {
      let isLast = child.id == children.last?.id
      add(
        child, joints: before + [isLast ? .end : .fork], before: before + [isLast ? .gap : .pass],
        of: branches)
    }
  }
}
