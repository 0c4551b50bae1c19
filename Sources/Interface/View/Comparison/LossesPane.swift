import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The losses of runs side by side in one plot.
struct LossesPane: PaneContent {
  let state: InterfaceState

  var title: String { "Loss of " + state.runs.indices.map(RunLetter.text).joined(separator: ", ") }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    plot?.draw(into: &buffer, area: area, theme: state.theme)
  }

  /// The plot; nil before anything is known.
  var plot: LossPlot? {
    guard let clock = state.runs[0].snapshot else { return nil }
    let rivals = state.runs.enumerated().map { index, run in
      LossPlot.Rival(
        letter: RunLetter.scalar(index),
        entries: (run.snapshot?.lossEntries ?? []).map {
          LossPlot.Entry(epoch: $0.epoch, training: $0.trainingLoss, test: nil)
        })
    }
    return LossPlot(rivals: rivals, currentEpoch: clock.epoch, newestEpoch: clock.newestEpoch)
  }
}
