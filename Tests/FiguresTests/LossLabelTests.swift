import Figures
import Testing
import TextScreen

@Suite("The numbers beside a loss plot")
struct LossLabelTests {
  /// A loss that falls by a factor of a thousand an epoch, as rows of text.
  private func rows(_ size: Size) -> [String] {
    var buffer = CellBuffer(size: size)
    let entries = [1, 1e-3, 1e-6, 1e-9, 1e-11].enumerated().map {
      LossPlot.Entry(epoch: $0.offset, training: $0.element, test: nil)
    }
    LossPlot(entries: entries, currentEpoch: 40, newestEpoch: 4321).draw(
      into: &buffer, area: buffer.bounds, theme: Theme())
    return (0..<size.rows).map { row in
      (0..<size.columns).reduce(into: "") { $0.unicodeScalars.append(buffer[row, $1].glyph) }
    }
  }

  private static let powers: Set<String> = [
    "1", "0.1", "0.01", "0.001", "1e-4", "1e-5", "1e-6", "1e-7", "1e-8", "1e-9", "1e-10", "1e-11",
  ]

  @Test(
    "are whole, one a row, and fall from 1 at the top, however few rows there are",
    arguments: 3...16)
  func losses(rowCount: Int) {
    let rows = rows(Size(columns: 30, rows: rowCount))
    let plotRows = rowCount > 3 ? rows.dropLast() : rows[...]
    let labels = plotRows.map { $0.prefix(5).filter { $0 != " " } }
    #expect(labels.first == "1")
    #expect(labels.allSatisfy { $0.isEmpty || Self.powers.contains($0) })
    #expect(labels.count { !$0.isEmpty } >= 2)
  }

  @Test("name the last epoch in full or not at all", arguments: 1...30)
  func epochs(columns: Int) {
    let numbers = rows(Size(columns: columns, rows: 6)).last?.split(separator: " ") ?? []
    #expect(numbers.first == "0")
    #expect(numbers.allSatisfy { ["0", "40", "5000"].contains($0) })
    #expect(numbers.contains("5000") == (columns >= 6))
  }
}
