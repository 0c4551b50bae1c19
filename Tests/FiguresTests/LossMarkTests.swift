import Figures
import Testing
import TextScreen

@Suite("The marks of a loss plot")
struct LossMarkTests {
  /// The row of the epochs under a plot with marks.
  private func row(_ marks: [LossPlot.Mark], columns: Int, isUnicode: Bool = true) -> String {
    let capabilities = Capabilities(colorDepth: .indexed, isUnicode: isUnicode)
    var buffer = CellBuffer(size: Size(columns: columns, rows: 6))
    var plot = LossPlot(
      entries: [LossPlot.Entry(epoch: 0, training: 1, test: nil)], currentEpoch: 100,
      newestEpoch: 100)
    plot.marks = marks
    plot.draw(into: &buffer, area: buffer.bounds, theme: Theme(capabilities: capabilities))
    return (0..<columns).reduce(into: "") { $0.unicodeScalars.append(buffer[5, $1].glyph) }
  }

  @Test("stand at their epochs, with words where there is room")
  func places() {
    let marks = [
      LossPlot.Mark(epoch: 25, text: "first", kind: .edit),
      LossPlot.Mark(epoch: 75, text: "second", kind: .edit),
      LossPlot.Mark(epoch: 50, text: "", kind: .bookmark),
    ]
    let row = row(marks, columns: 66)
    // The 62 columns of the plot begin behind a margin of four: 25 of 100 epochs are 15 of 61.
    #expect(Array(row)[4 + 15] == "▴" && Array(row)[4 + 46] == "▴" && Array(row)[4 + 31] == "◆")
    #expect(row.contains("▴first ") && row.contains("▴second ") && row.hasSuffix(" 100"))
    let plain = self.row(marks, columns: 66, isUnicode: false)
    #expect(plain.contains("^first") && plain.contains("^second") && plain.contains("*"))
  }

  @Test("let go of words that would touch other words or leave the plot")
  func room() {
    let marks = (0...10).map { LossPlot.Mark(epoch: $0 * 10, text: "longer", kind: .edit) }
    for columns in 1...80 {
      let row = row(marks, columns: columns)
      let words = row.split { " ▴0123456789".contains($0) }
      #expect(words.allSatisfy { $0 == "longer" }, "\(row)")
    }
  }

  @Test("of several edits in one column the last one is named")
  func sameColumn() {
    let marks = ["first", "second"].map { LossPlot.Mark(epoch: 40, text: $0, kind: .edit) }
    let row = row(marks, columns: 60)
    #expect(row.contains("▴second") && !row.contains("first"))
  }
}
