import Figures
import NeuralNetwork
import TextScreen
import Training

/// The loss over the epochs.
struct LossPane: PaneContent {
  let state: InterfaceState

  var title: String {
    guard let snapshot = state.snapshot else { return "Loss" }
    return "Loss " + NumberText.loss(snapshot.training.loss)
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    guard let snapshot = state.snapshot else { return }
    var entries = (snapshot.timeline.earlierLosses + snapshot.curve.entries).map {
      LossPlot.Entry(epoch: $0.epoch, training: $0.trainingLoss, test: $0.testLoss)
    }
    if snapshot.isLive, snapshot.shownCount == 0, entries.last?.epoch != snapshot.epoch {
      entries.append(
        LossPlot.Entry(
          epoch: snapshot.epoch, training: snapshot.training.loss, test: snapshot.test?.loss))
    }
    var plot = LossPlot(
      entries: entries, currentEpoch: snapshot.epoch, newestEpoch: snapshot.newestEpoch)
    plot.marks = marks(of: snapshot.timeline)
    plot.draw(into: &buffer, area: area, theme: state.theme)
  }

  /// Where the run was edited, and where the reader has set a mark.
  private func marks(of timeline: TimelineSummary) -> [LossPlot.Mark] {
    timeline.edits.map {
      LossPlot.Mark(epoch: $0.epoch, text: state.theme.legible($0.words), isEdit: true)
    } + timeline.markedEpochs.map { LossPlot.Mark(epoch: $0, text: "", isEdit: false) }
  }
}
