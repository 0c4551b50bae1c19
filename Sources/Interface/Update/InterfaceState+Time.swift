import TextScreen
import Training

extension InterfaceState {
  /// The run whose loss is plotted at a cell, if there is one.
  func run(withLossAt position: Position) -> Int? {
    runs.indices.first { run in
      lossArea(ofRun: run).map { area in
        LossPane(state: showing(run: run)).epoch(at: position, in: area) != nil
      } ?? false
    }
  }

  /// The cells of the loss of a run, if it is on the screen.
  private func lossArea(ofRun run: Int) -> Rectangle? {
    guard let area = paneLayout.area(of: .comparison) else {
      return run == shownRun ? paneLayout.content(of: .loss) : nil
    }
    return ComparisonPane.places(of: runs.count, in: area)[run].loss?.inset(columns: 1, rows: 1)
  }

  /// Goes to the epoch that a column of a loss plot stands for, unless it was the last one asked
  /// for.
  mutating func scrub(to column: Int, ofRun run: Int, latest: Int?) -> [Effect] {
    guard runs.indices.contains(run), let area = lossArea(ofRun: run),
      let epoch = LossPane(state: showing(run: run)).epoch(atColumn: column, in: area),
      epoch != latest
    else { return [] }
    grip = .epoch(epoch, run: run)
    return [.training(.show(epoch: epoch))]
  }

  /// Over a loss plot a notch of the wheel goes on, or back, by a hundredth of the run.
  mutating func turnWheel(by notches: Int, at position: Position) -> [Effect] {
    run(withLossAt: position) == nil ? [] : seek(by: notches, of: 100)
  }

  /// Goes on, or back, by so many of so many equal parts of the run, at least an epoch each.
  func seek(by count: Int, of parts: Int) -> [Effect] {
    [.training(.seek(by: count * max(1, newestEpoch / parts)))]
  }

  /// Goes to the next epoch, or the previous one, that carries a mark or at which something was
  /// changed; behind them come the run's ends.
  func showStation(after step: Int) -> [Effect] {
    guard let snapshot = runs[0].snapshot else { return [] }
    let timeline = snapshot.timeline
    let stations =
      [0, snapshot.newestEpoch] + timeline.marks.map(\.epoch) + timeline.edits.map(\.epoch)
      + timeline.partingEpochs
    let here = snapshot.replay?.target ?? snapshot.epoch
    let next =
      step > 0
      ? stations.filter { $0 > here }.min()
      : stations.filter { $0 < here || $0 == here && snapshot.shownCount > 0 }.max()
    return next.map { [.training(.show(epoch: $0))] } ?? []
  }

  /// How far the run that gives the clock has come.
  private var newestEpoch: Int { runs[0].snapshot?.newestEpoch ?? 0 }
}
