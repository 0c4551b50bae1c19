import Figures
import TestSupport
import Testing
import TextScreen

@Suite("The epochs of a loss plot")
struct EpochTrackTests {
  private static let area = Rectangle(row: 3, column: 7, columns: 66, rows: 12)

  private func plot(newest: Int, quantity: LossPlot.Quantity) -> LossPlot {
    var plot = LossPlot(
      entries: [0, newest].map { LossPlot.Entry(epoch: $0, training: 0.5, test: nil) },
      currentEpoch: 0, newestEpoch: newest)
    plot.quantity = quantity
    plot.showsTrack = true
    return plot
  }

  @Test(
    "are found under the mouse where the axis says they are, within a column",
    arguments: [1, 49, 50, 63, 1_000, 1_234, 99_999_999],
    [LossPlot.Quantity.loss, .share])
  func columns(newest: Int, quantity: LossPlot.Quantity) {
    let plot = plot(newest: newest, quantity: quantity)
    let cells = plot.epochArea(in: Self.area)
    // The axis runs from 0 in the first column to the next of 50, 100, 200, 500 … in the last.
    var last = 50
    for factor in sequence(first: 10, next: { $0 * 10 }).prefix(8) where last < newest {
      last = [5 * factor, 10 * factor, 20 * factor, 50 * factor].first { $0 >= newest } ?? last
    }
    let epochsPerColumn = Double(last) / Double(cells.size.columns - 1)
    for column in cells.columns {
      let epoch = plot.epoch(atColumn: column, in: Self.area)
      let onAxis = Double(column - cells.origin.column) * epochsPerColumn
      #expect(abs(Double(epoch) - min(onAxis, Double(newest))) <= epochsPerColumn)
    }
    #expect(plot.epoch(atColumn: 0, in: Self.area) == 0)
    #expect(plot.epoch(atColumn: 500, in: Self.area) == newest)
  }

  @Test("lead to the column in which they are drawn, and back", arguments: [30, 50, 777, 123_456])
  func roundTrip(newest: Int) throws {
    for step in 0...40 {
      var plot = plot(newest: newest, quantity: .loss)
      plot.currentEpoch = newest * step / 40
      let (buffer, row) = drawn(plot)
      let column = try #require(
        (0..<buffer.size.columns).first { buffer[row, $0].glyph == "●" })
      let found = plot.epoch(atColumn: column, in: Self.area)
      plot.currentEpoch = found
      let again = drawn(plot).buffer
      #expect((-1...1).contains { again[row, column + $0].glyph == "●" })
      #expect(step < 40 || found == newest)
    }
  }

  private func drawn(_ plot: LossPlot) -> (buffer: CellBuffer, row: Int) {
    var buffer = CellBuffer(size: Size(columns: 80, rows: 20))
    plot.draw(into: &buffer, area: Self.area, theme: Theme())
    return (buffer, plot.epochArea(in: Self.area).rows.upperBound - 1)
  }

  @Test(
    "have a track with all that happened on it, on every kind of terminal",
    arguments: ["indexed", "ascii"])
  func track(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(60, 10)
    var plot = LossPlot(entries: Pictures.losses, currentEpoch: 22, newestEpoch: 40)
    plot.showsTrack = true
    plot.targetEpoch = 35
    plot.marks = [
      LossPlot.Mark(epoch: 5, text: "", kind: .parting),
      LossPlot.Mark(epoch: 10, text: "rate 0.3", kind: .edit),
      LossPlot.Mark(epoch: 30, text: "before", kind: .bookmark),
      LossPlot.Mark(epoch: 30, text: "hidden", kind: .edit),
    ]
    plot.draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "track-\(name)")
  }

  @Test("of several branches share one axis", arguments: ["indexed", "ascii"])
  func branches(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(60, 12)
    Pictures.branches.draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "branches-\(name)")
  }
}
