import Testing
import TextScreen

@Suite("A cell buffer")
struct CellBufferTests {
  private func row(_ text: String, columns: Int = 12, column: Int = 0) -> String {
    var buffer = CellBuffer(size: Size(columns: columns, rows: 1))
    buffer.write(text, row: 0, column: column)
    return String(PlainText.render(buffer).dropLast())
  }

  @Test(
    "lets nothing through that a terminal would obey",
    arguments: [
      ("a\u{1B}[31mb", "a[31mb"), ("a\nb\rc\td", "abcd"), ("a\u{202E}b\u{200B}c", "abc"),
      ("e\u{301}", "e"), ("\u{9B}2J", "2J"), ("\u{7F}x", "x"), ("\u{FEFF}x\u{2066}", "x"),
    ])
  func harmless(text: String, shown: String) {
    #expect(row(text).trimmed == shown)
  }

  @Test("gives wide characters two cells and never cuts one in half")
  func wide() {
    var buffer = CellBuffer(size: Size(columns: 5, rows: 1))
    #expect(buffer.write("漢字漢", row: 0, column: 0) == 6)
    #expect(buffer[0, 1].glyph == Cell.continuation)
    #expect(buffer[0, 4].glyph == " ")
    #expect(row("漢字", columns: 4) == "漢字")
  }

  @Test("is not written to outside, and reads blank there")
  func outside() {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 2))
    let empty = buffer
    buffer[-1, 0] = Cell("x")
    buffer[0, 3] = Cell("x")
    buffer.write("abc", row: 5, column: 0)
    buffer.write("abc", row: 0, column: -5)
    buffer.fill(Rectangle(row: 4, column: 4, columns: 9, rows: 9), with: Cell("x"))
    #expect(buffer == empty)
    #expect(buffer[9, 9] == Cell())
  }

  @Test("cuts text at the edges of an area")
  func area() {
    var buffer = CellBuffer(size: Size(columns: 8, rows: 1))
    buffer.write(
      "abcdef", row: 0, column: 1, within: Rectangle(row: 0, column: 2, columns: 3, rows: 1))
    #expect(PlainText.render(buffer).trimmed == "bcd")
  }

  @Test("replaces the terminal's own colours and no others")
  func terminalColors() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    buffer[0, 1] = Cell("x", style: Style(foreground: .indexed(9), background: .indexed(8)))
    buffer.replaceTerminalColors(foreground: .indexed(1), background: .indexed(2))
    #expect(buffer[0, 0].style == Style(foreground: .indexed(1), background: .indexed(2)))
    #expect(buffer[0, 1].style == Style(foreground: .indexed(9), background: .indexed(8)))
  }

  @Test(
    "measures text in cells",
    arguments: [("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("x₁ ∧ h", 6), ("\u{1B}", 0), ("⣿▀", 2)])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(
    "shortens text with an ellipsis, never beyond its room",
    arguments: [("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("漢字漢", 4, "漢…"), ("abc", 0, "")])
  func truncate(text: String, columns: Int, result: String) {
    #expect(DisplayWidth.truncate(text, columns: columns) == result)
  }

  @Test("draws frames with titles, joined where they meet")
  func frames() {
    var buffer = CellBuffer(size: Size(columns: 11, rows: 3))
    let theme = Theme(colorDepth: .none)
    buffer.drawFrame(
      Rectangle(row: 0, column: 0, columns: 6, rows: 3), title: "longer", theme: theme)
    buffer.drawFrame(
      Rectangle(row: 0, column: 5, columns: 6, rows: 3), title: "b", theme: theme)
    #expect(
      PlainText.render(buffer).split(separator: "\n").map(String.init)
        == ["┌ l… ┬ b ─┐", "│    │    │", "└────┴────┘"])
  }

  @Test("draws frames in ASCII, and of any size without a trap", arguments: 0...3, 0...3)
  func smallFrames(columns: Int, rows: Int) {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 3))
    let theme = Theme(colorDepth: .none, glyphs: .ascii)
    buffer.drawFrame(
      Rectangle(row: 0, column: 0, columns: columns, rows: rows), title: "t", theme: theme)
    let glyphs = Set(buffer.cells.map(\.glyph))
    #expect(glyphs.isSubset(of: ["+", "-", "|", " ", "t"]))
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let last = text.last, last == " " || last == "\n" { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
