import Testing
import TextScreen

@Suite("Colours")
struct ColorTests {
  @Test("of a fill have two sides of six levels and no shared middle", arguments: Palette.all)
  func fill(palette: Palette) {
    #expect(palette.fill.count == Palette.levelCount)
    #expect(Set(palette.fill).count == Palette.levelCount)
    #expect(palette.fill.allSatisfy { $0 >= 16 })
    for (index, color) in palette.fill.enumerated() {
      let rgb = RGB(index: color)
      #expect(index < 6 ? rgb.red > rgb.blue : rgb.blue > rgb.red)
    }
  }

  @Test("of lines are none of the fill's or the boundary's", arguments: Palette.all)
  func lines(palette: Palette) {
    #expect(palette.lines.count == 8)
    #expect(Set(palette.lines).count == 8)
    #expect(Set(palette.lines).isDisjoint(with: palette.fill + [palette.boundary]))
  }

  @Test(
    "have the components that xterm gives them",
    arguments: [
      (UInt8(16), "#000000"), (231, "#ffffff"), (196, "#ff0000"), (21, "#0000ff"),
      (208, "#ff8700"), (232, "#080808"), (255, "#eeeeee"), (24, "#005f87"),
    ])
  func components(index: UInt8, text: String) {
    #expect(RGB(index: index).hexadecimal == text)
  }

  @Test("of half blocks need one pair whichever lies on top, and none for equal halves")
  func halfBlocks() {
    let first = HalfBlock.cell(top: .indexed(20), bottom: .indexed(30))
    let second = HalfBlock.cell(top: .indexed(30), bottom: .indexed(20))
    #expect(first.style == second.style)
    #expect(first.glyph != second.glyph)
    #expect(HalfBlock.cell(top: .indexed(5), bottom: .indexed(5)).glyph == " ")
  }

  @Test("are not used where there are none", arguments: Theme.Role.allCases)
  func noColors(role: Theme.Role) {
    let style = Theme(colorDepth: .none).style(role)
    #expect(style.foreground == .terminal)
    #expect(style.background == .terminal)
  }

  @Test("stay below 8 where there are eight", arguments: Theme.Role.allCases)
  func basicColors(role: Theme.Role) {
    let style = Theme(colorDepth: .basic).style(role)
    for color in [style.foreground, style.background] {
      if case .indexed(let index) = color { #expect(index < 8) }
    }
  }
}
