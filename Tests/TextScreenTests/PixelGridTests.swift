import Testing
import TextScreen

@Suite("A grid of dots")
struct PixelGridTests {
  @Test(
    "shows each dot of a braille cell at its place",
    arguments: zip(0..<8, ["⠁", "⠈", "⠂", "⠐", "⠄", "⠠", "⡀", "⢀"] as [Unicode.Scalar]))
  func braille(bit: Int, glyph: Unicode.Scalar) {
    var grid = PixelGrid(size: Size(columns: 1, rows: 1), level: .braille)
    grid.set(x: bit % 2, y: bit / 2)
    #expect(grid.glyph(row: 0, column: 0) == glyph)
    #expect(Braille.pattern(of: glyph) == 1 << UInt8(bit))
  }

  @Test(
    "leaves empty cells without a character, and dots outside alone", arguments: GlyphLevel.allCases
  )
  func empty(level: GlyphLevel) {
    var grid = PixelGrid(size: Size(columns: 2, rows: 2), level: level)
    grid.set(x: -1, y: 0)
    grid.set(x: 0, y: 99)
    #expect(grid.glyph(row: 0, column: 0) == nil)
    #expect(grid.glyph(row: 9, column: 9) == nil)
    grid.set(x: 0, y: 0)
    #expect(grid.glyph(row: 0, column: 0) != nil)
  }

  @Test("draws in ASCII only what ASCII has")
  func ascii() throws {
    var grid = PixelGrid(size: Size(columns: 4, rows: 4), level: .ascii)
    grid.line(fromX: 0, y: 0, toX: 7, y: 15)
    grid.line(fromX: 0, y: 15, toX: 7, y: 3)
    for row in 0..<4 {
      for column in 0..<4 {
        if let glyph = grid.glyph(row: row, column: column) { #expect(glyph.isASCII) }
      }
    }
  }

  @Test("draws the part of a far line that it covers")
  func farLine() {
    var near = PixelGrid(size: Size(columns: 5, rows: 5), level: .braille)
    near.line(fromX: 0.5, y: 0.5, toX: 9.5, y: 9.5)
    var far = PixelGrid(size: Size(columns: 5, rows: 5), level: .braille)
    far.line(fromX: -1e6, y: -1e6, toX: 1e6, y: 1e6)
    let differing = zip(near.patterns, far.patterns).count { $0 != $1 }
    #expect(differing <= 2)
    var none = PixelGrid(size: Size(columns: 5, rows: 5), level: .braille)
    none.line(fromX: -5, y: 0, toX: -5, y: 30)
    none.line(fromX: .nan, y: 0, toX: 1, y: 1)
    none.line(fromX: .infinity, y: 0, toX: 1, y: 1)
    #expect(none.patterns.allSatisfy { $0 == 0 })
  }
}
