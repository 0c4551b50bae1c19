import Figures
import TextScreen
import Training

extension InterfaceState {
  /// The loss plot at a cell, by its number on the screen; nil where there is none.
  func lossPlot(at position: Position) -> Int? {
    lossPlots.firstIndex { $0.plot.epochArea(in: $0.area).contains(position) }
  }

  /// The loss plots on the screen, each with its cells.
  private var lossPlots: [(plot: LossPlot, area: Rectangle)] {
    guard let area = paneLayout.area(of: .comparison) else {
      return paneLayout.content(of: .loss).map { LossPane(state: self).plots(in: $0) } ?? []
    }
    let layout = ComparisonLayout(of: runs.count, in: area)
    let own = layout.places.enumerated().flatMap { run, place in
      place.loss.map {
        LossPane(state: showing(run: run)).plots(in: $0.inset(columns: 1, rows: 1))
      } ?? []
    }
    guard let strip = layout.strip, let plot = LossesPane(state: self).plot else { return own }
    return own + [(plot, strip.losses.inset(columns: 1, rows: 1))]
  }

  /// Goes to the epoch that a column of a loss plot stands for, the nearest one beside it, unless
  /// it was the last one asked for.
  mutating func scrub(to column: Int, inPlot number: Int, latest: Int?) -> [Effect] {
    let plots = lossPlots
    guard plots.indices.contains(number) else { return [] }
    let epoch = plots[number].plot.epoch(atColumn: column, in: plots[number].area)
    guard epoch != latest else { return [] }
    grip = .epoch(epoch, plot: number)
    return [.training(.show(epoch: epoch))]
  }

  /// Over a loss plot a notch of the wheel goes on, or back, by a hundredth of the run.
  mutating func turnWheel(by notches: Int, at position: Position) -> [Effect] {
    lossPlot(at: position) == nil ? [] : seek(by: notches, of: 100)
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
