import TextScreen

/// How far a run has come, as a track below its plot: from epoch 0 to the newest one, with the
/// place that is shown.
struct EpochTrack {
  let plot: LossPlot
  let layout: LossPlotLayout
  let theme: Theme

  /// Draws the track and all that happened on it.
  func draw(into buffer: inout CellBuffer) {
    drawRail(into: &buffer)
    LossPlotMarks(marks: plot.marks, layout: layout, theme: theme).draw(into: &buffer)
    guard let row = layout.trackRow else { return }
    if let target = plot.targetEpoch {
      buffer[row, layout.column(of: target)] = Cell(
        theme.isUnicode ? "○" : "o", style: theme.style(.accent))
    }
    buffer[row, layout.column(of: plot.currentEpoch)] = Cell(
      theme.isUnicode ? "●" : "O", style: theme.style(.accent))
  }

  /// Strong up to the epoch that is shown, thin from there to the newest one.
  private func drawRail(into buffer: inout CellBuffer) {
    guard let row = layout.trackRow else { return }
    let (walked, ahead): (Unicode.Scalar, Unicode.Scalar) =
      theme.isUnicode ? ("━", "─") : ("=", "-")
    let current = layout.column(of: plot.currentEpoch)
    for column in layout.column(of: 0)...layout.column(of: plot.newestEpoch) {
      buffer[row, column] = Cell(
        column <= current ? walked : ahead, style: theme.style(column <= current ? .dim : .frame))
    }
  }
}
