import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The loss over the epochs; in the view that is all about it, below that the accuracy, or R².
struct LossPane: PaneContent {
  let state: InterfaceState

  /// Fewer rows than this have no room for two plots.
  private static let rowsOfTwo = 11

  private var isFull: Bool { state.options.view == .loss }

  /// Whether there are classes to be right about; a regression has R² instead.
  private var hasClasses: Bool { state.experiment.dataset.classCount > 0 }

  var title: String {
    guard let snapshot = state.snapshot else { return "Loss" }
    let loss = "Loss " + NumberText.loss(snapshot.training.loss)
    guard isFull, let score = snapshot.training.score else { return loss }
    let success =
      hasClasses
      ? "accuracy \(NumberText.fixed(score * 100, digits: 1)) %"
      : "R² \(NumberText.fixed(score, digits: 3))"
    return state.title(of: .loss, "\(loss) · \(success)", loss)
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    for (plot, area) in plots(in: area) {
      plot.draw(into: &buffer, area: area, theme: state.theme)
    }
  }

  /// The plots, each with its cells.
  func plots(in area: Rectangle) -> [(plot: LossPlot, area: Rectangle)] {
    guard let snapshot = state.snapshot else { return [] }
    var plot = plot(of: snapshot) {
      LossPlot.Entry(epoch: $0.epoch, training: $0.trainingLoss, test: $0.testLoss)
    }
    guard isFull, snapshot.training.score != nil, area.size.rows >= Self.rowsOfTwo else {
      return [(plot, area)]
    }
    var scores = self.plot(of: snapshot) {
      LossPlot.Entry(epoch: $0.epoch, training: $0.trainingScore ?? .nan, test: $0.testScore)
    }
    scores.quantity = .share
    scores.name = state.theme.legible(hasClasses ? "accuracy" : "R²")
    plot.showsEpochs = false
    let labelColumns = max(plot.ownLabelColumns, scores.ownLabelColumns)
    plot.labelColumns = labelColumns
    scores.labelColumns = labelColumns
    let (upper, lower) = Self.halves(of: area)
    return [(plot, upper), (scores, lower)]
  }

  /// Three fifths for the loss, an empty row, and the rest.
  private static func halves(of area: Rectangle) -> (upper: Rectangle, lower: Rectangle) {
    let upperRows = area.size.rows * 3 / 5
    return (
      Rectangle(
        origin: area.origin, size: Size(columns: area.size.columns, rows: upperRows)),
      Rectangle(
        row: area.origin.row + upperRows + 1, column: area.origin.column,
        columns: area.size.columns, rows: area.size.rows - upperRows - 1)
    )
  }

  /// A plot of the recorded epochs and of the newest one: whichever is shown, the axes stay.
  private func plot(
    of snapshot: TrainingSnapshot, _ entry: (LossCurve.Entry) -> LossPlot.Entry
  ) -> LossPlot {
    var plot = LossPlot(
      entries: snapshot.lossEntries.map(entry), currentEpoch: snapshot.epoch,
      newestEpoch: snapshot.newestEpoch)
    plot.marks = marks(of: snapshot.timeline)
    plot.showsTrack = true
    plot.targetEpoch = snapshot.replay?.target
    return plot
  }

  /// Where branches part, where the run was edited, and where the reader has set a mark.
  private func marks(of timeline: TimelineSummary) -> [LossPlot.Mark] {
    timeline.partingEpochs.map { LossPlot.Mark(epoch: $0, text: "", kind: .parting) }
      + timeline.edits.map {
        LossPlot.Mark(epoch: $0.epoch, text: state.theme.legible($0.words), kind: .edit)
      }
      + timeline.marks.map {
        LossPlot.Mark(
          epoch: $0.epoch, text: state.theme.legible("\($0.epoch) \($0.name)".trimmed),
          kind: .bookmark)
      }
  }
}
