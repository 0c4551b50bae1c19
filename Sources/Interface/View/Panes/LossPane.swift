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
    var entries = snapshot.curve.entries.map {
      LossPlot.Entry(epoch: $0.epoch, training: $0.trainingLoss, test: $0.testLoss)
    }
    if snapshot.isLive, snapshot.shownCount == 0, entries.last?.epoch != snapshot.epoch {
      entries.append(
        LossPlot.Entry(
          epoch: snapshot.epoch, training: snapshot.training.loss, test: snapshot.test?.loss))
    }
    LossPlot(entries: entries, currentEpoch: snapshot.epoch, newestEpoch: snapshot.newestEpoch)
      .draw(into: &buffer, area: area, theme: state.theme)
  }
}
