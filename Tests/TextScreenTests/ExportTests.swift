import Foundation
import FoundationXML
import Testing
import TextScreen

@Suite("The exports of a screen")
struct ExportTests {
  private var buffer: CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 6, rows: 2))
    buffer.write(
      "<&>", row: 0, column: 0, style: Style(foreground: .indexed(208), attributes: .bold))
    buffer[0, 4] = HalfBlock.cell(top: .indexed(24), bottom: .indexed(208))
    buffer.write("漢⣿│", row: 1, column: 0)
    return buffer
  }

  @Test("as text has a line a row")
  func plain() {
    #expect(PlainText.render(buffer).split(separator: "\n").count == 2)
    #expect(PlainText.render(buffer).hasPrefix("<&> "))
  }

  @Test("with colours has no escapes but for colours, and resets at each line's end")
  func ansi() {
    let text = ANSIText.render(buffer)
    let escapes = text.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
    #expect(!escapes.isEmpty)
    #expect(escapes.allSatisfy { $0.prefixMatch(of: /\[[0-9;]*m/) != nil })
    for line in text.split(separator: "\n") where line.contains("\u{1B}") {
      let last = line.split(separator: "\u{1B}").last
      #expect(last?.prefixMatch(of: /\[0?m/) != nil)
    }
  }

  @Test("as a picture is well-formed, escapes its text, and draws blocks and braille")
  func svg() throws {
    let text = SVGText.render(buffer)
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse())
    #expect(text.contains("&lt;&amp;&gt;"))
    #expect(!text.contains("⣿") && !text.contains("▀") && !text.contains("│"))
    #expect(text.contains("textLength=\"24\""))
    #expect(text.contains("viewBox=\"0 0 48 32\""))
  }

  @Test(
    "of nothing are nothing much",
    arguments: [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1)])
  func empty(size: Size) {
    let buffer = CellBuffer(size: size)
    #expect(PlainText.render(buffer).count <= 2)
    #expect(SVGText.render(buffer).hasPrefix("<svg "))
    #expect(ANSIText.render(buffer).count <= 10)
  }

  @Test("for review show every row between bars, and a letter for each style")
  func snapshot() {
    let text = buffer.snapshot(title: "test")
    #expect(text.hasPrefix("# test · 6x2\n|<&> "))
    #expect(text.contains("--- legend\n. plain\na fg=208 bold\n"))
  }
}
