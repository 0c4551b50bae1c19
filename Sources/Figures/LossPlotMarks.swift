import TextScreen

/// The marks on the axis of a loss plot's epochs: a tick each, and words where there is room.
struct LossPlotMarks {
  let marks: [LossPlot.Mark]
  let layout: LossPlotLayout
  let theme: Theme

  /// Draws into the free cells of the axis; of several marks in one column the last one counts.
  func draw(into buffer: inout CellBuffer) {
    guard let row = layout.epochRow else { return }
    var last: [Int: LossPlot.Mark] = [:]
    for mark in marks { last[layout.column(of: mark.epoch)] = mark }
    let columns = last.keys.sorted().filter { isFree($0...$0, row, buffer) }
    for column in columns {
      guard let mark = last[column] else { continue }
      buffer[row, column] = Cell(glyph(of: mark), style: theme.style(.accent))
    }
    for column in columns.reversed() {
      guard let mark = last[column], !mark.text.isEmpty else { continue }
      write(mark.text, besides: column, row, into: &buffer)
    }
  }

  /// Writes behind the tick, or before it, leaving a cell free on the other side.
  private func write(
    _ text: String, besides column: Int, _ row: Int, into buffer: inout CellBuffer
  ) {
    let width = DisplayWidth.columns(of: text)
    let places = [column + 1...column + width + 1, column - width - 1...column - 1]
    guard let place = places.first(where: { isFree($0, row, buffer) }) else { return }
    let start = place.lowerBound > column ? place.lowerBound : place.lowerBound + 1
    buffer.write(text, row: row, column: start, style: theme.style(.dim), within: layout.area)
  }

  private func isFree(_ columns: ClosedRange<Int>, _ row: Int, _ buffer: CellBuffer) -> Bool {
    let plot = layout.plot.columns
    return columns.lowerBound >= plot.lowerBound && columns.upperBound < plot.upperBound
      && columns.allSatisfy { buffer[row, $0].glyph == " " }
  }

  private func glyph(of mark: LossPlot.Mark) -> Unicode.Scalar {
    if theme.isUnicode { return mark.isEdit ? "▴" : "◆" }
    return mark.isEdit ? "^" : "*"
  }
}
