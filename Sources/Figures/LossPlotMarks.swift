import TextScreen

/// The marks on a loss plot's track or, without one, on the axis of its epochs: a sign each, and
/// words below or beside it where there is room.
struct LossPlotMarks {
  let marks: [LossPlot.Mark]
  let layout: LossPlotLayout
  let theme: Theme

  /// Draws them; of several in one column a bookmark counts before an edit, and of two alike the
  /// last one.
  func draw(into buffer: inout CellBuffer) {
    guard let wordRow = layout.epochRow else { return }
    var last: [Int: LossPlot.Mark] = [:]
    for mark in marks {
      let column = layout.column(of: mark.epoch)
      if let other = last[column], rank(other) > rank(mark) { continue }
      last[column] = mark
    }
    let columns = last.keys.sorted().filter {
      layout.trackRow != nil || isFree($0...$0, wordRow, buffer)
    }
    for column in columns {
      guard let mark = last[column] else { continue }
      buffer[layout.trackRow ?? wordRow, column] = Cell(
        glyph(of: mark.kind), style: theme.style(mark.kind == .parting ? .text : .accent))
    }
    for column in columns.reversed() {
      guard let mark = last[column], !mark.text.isEmpty else { continue }
      write(mark.text, besides: column, wordRow, into: &buffer)
    }
  }

  private func rank(_ mark: LossPlot.Mark) -> Int {
    switch mark.kind {
    case .parting: 0
    case .edit: 1
    case .bookmark: 2
    }
  }

  /// Writes behind the sign, or before it, leaving a cell free on the other side; under a track
  /// below the sign itself.
  private func write(
    _ text: String, besides column: Int, _ row: Int, into buffer: inout CellBuffer
  ) {
    let width = DisplayWidth.columns(of: text)
    let inset = layout.trackRow == nil ? 1 : 0
    let places = [
      column + inset...column + inset + width, column - inset - width...column - inset,
    ]
    guard let place = places.first(where: { isFree($0, row, buffer) }) else { return }
    let start = place.lowerBound >= column ? place.lowerBound : place.lowerBound + 1
    buffer.write(text, row: row, column: start, style: theme.style(.dim), within: layout.area)
  }

  private func isFree(_ columns: ClosedRange<Int>, _ row: Int, _ buffer: CellBuffer) -> Bool {
    let plot = layout.plot.columns
    return columns.lowerBound >= plot.lowerBound && columns.upperBound < plot.upperBound
      && columns.allSatisfy { buffer[row, $0].glyph == " " }
  }

  private func glyph(of kind: LossPlot.Mark.Kind) -> Unicode.Scalar {
    switch kind {
    case .parting: theme.isUnicode ? "┬" : "+"
    case .edit: theme.isUnicode ? "▴" : "^"
    case .bookmark: theme.isUnicode ? "◆" : "*"
    }
  }
}
