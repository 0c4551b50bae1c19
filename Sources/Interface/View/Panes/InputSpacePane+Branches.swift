import Figures
import TextScreen
import Training

extension InputSpacePane {
  /// The branch that the shown one is held against.
  var difference: BranchReading? { readings.branches }

  /// The shown classes, strong where the other branch says another one.
  var differing: RegionLevels? {
    guard let shown = readings.region, let other = difference?.region,
      shown.difference(from: other) != nil
    else { return nil }
    return shown.comparing(with: other, isPlain: state.theme.colorDepth != .indexed)
  }

  /// Which branches, at which epochs, and how much they differ: as much of it as fits.
  func title(of difference: BranchReading) -> String {
    let snapshot = state.snapshot
    let shown = snapshot?.timeline.branches.first(where: \.isShown)?.id ?? 0
    let (name, other) = ("branch \(shown)", "\(difference.branch.id)")
    let epochs = (
      NumberText.grouped(snapshot?.epoch ?? 0), NumberText.grouped(difference.epoch)
    )
    let isTogether = snapshot?.epoch == difference.epoch
    let long =
      isTogether
      ? "\(name) and \(other) at epoch \(epochs.0)"
      : "\(name) at epoch \(epochs.0), \(other) at \(epochs.1)"
    let short = "\(shown) and \(other)"
    guard let share = difference.share else {
      return state.title(of: .inputSpace, long.capitalizedFirst, short)
    }
    let percent = NumberText.fixed(Float(share) * 100, digits: 1) + " %"
    return state.title(
      of: .inputSpace, "\(long.capitalizedFirst): \(percent) differ",
      "\(shown) at \(epochs.0), \(other) at \(epochs.1): \(percent) differ",
      "\(short): \(percent) differ", "\(percent) differ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
