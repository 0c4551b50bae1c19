import Testing
import TextScreen

@Suite("Palettes, seen with any eyes")
struct ColorVisionTests {
  /// Every palette with every kind of colour vision.
  static let cases = Palette.all.flatMap { palette in ColorVision.allCases.map { (palette, $0) } }

  /// The levels that stand behind lines: a line is drawn on the unsure half of its side.
  private func levelsBehindLines(_ palette: Palette) -> [UInt8] {
    [3, 4, 5, 6, 7, 8].map { palette.fill[$0] }
  }

  @Test(
    "are measured as published",
    arguments: [
      ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425),
      ([50, 2.5, 0], [50, 0, -2.5], 4.3065),
      ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
      ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
      ([90.8027, -2.0831, 1.4410], [91.1528, -1.6435, 0.0447], 1.4441),
      ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] as [([Double], [Double], Double)])
  func formula(left: [Double], right: [Double], difference: Double) {
    let colors = [left, right].map { LabColor(lightness: $0[0], a: $0[1], b: $0[2]) }
    #expect(abs(colors[0].difference(to: colors[1]) - difference) < 0.0001)
    #expect(abs(colors[1].difference(to: colors[0]) - difference) < 0.0001)
  }

  @Test("lose what somebody who sees no red cannot see")
  func simulation() {
    #expect(ColorVision.normal.difference(196, 94) > 15)
    #expect(ColorVision.protanopia.difference(196, 94) < 1)
    #expect(abs(ColorVision.contrast(231, 16) - 21) < 0.001)
  }

  @Test("keep the two sides of a boundary 30 apart, however sure each is", arguments: cases)
  func sides(palette: Palette, vision: ColorVision) {
    #expect(vision.difference(palette.fill[5], palette.fill[6]) >= 30)
    for first in palette.fill[..<6] {
      for second in palette.fill[6...] { #expect(vision.difference(first, second) >= 30) }
    }
  }

  @Test("keep the first four classes 10 apart where they meet", arguments: cases)
  func classes(palette: Palette, vision: ColorVision) {
    for level in 0..<Palette.classLevelCount {
      let colors = palette.classFills.prefix(4).map { $0[level] }
      for index in colors.indices {
        for other in colors[..<index] {
          let difference = vision.difference(colors[index], other)
          #expect(difference >= 10, "\(palette.name) \(colors[index]) \(other)")
        }
      }
    }
  }

  @Test("keep every line 15 apart from what it is drawn on, the boundary 25", arguments: cases)
  func lines(palette: Palette, vision: ColorVision) {
    for ground in levelsBehindLines(palette) {
      for line in palette.lines {
        #expect(vision.difference(line, ground) >= 15, "\(palette.name) \(line) on \(ground)")
      }
      #expect(vision.difference(palette.boundary, ground) >= 25)
    }
  }

  @Test("tell lines apart by hue for whoever sees all; for others the numbers do")
  func linesAmongEachOther() {
    for palette in Palette.all {
      for (index, line) in palette.lines.enumerated() {
        for other in palette.lines[..<index] {
          #expect(ColorVision.normal.difference(line, other) >= 5)
        }
      }
    }
  }

  @Test("can be read: text at 4.5 to 1, in high contrast at 7 to 1", arguments: Palette.all)
  func text(palette: Palette) {
    let colors = palette.interface
    let least = palette.name.hasPrefix("high-contrast") ? 7 : 4.5
    for ink in [
      colors.text, colors.dim, colors.title, colors.accent, colors.success, colors.warning,
    ] {
      #expect(ColorVision.contrast(ink, palette.background) >= least, "\(palette.name) \(ink)")
    }
    #expect(ColorVision.contrast(colors.title, colors.selection) >= least)
    #expect(ColorVision.contrast(palette.markInk, palette.markBox) >= least)
  }

  @Test(
    "of high contrast draw lines at 3 to 1 and borders at 7 to 1",
    arguments: [Palette.highContrast, .highContrastLight])
  func highContrast(palette: Palette) {
    for ground in levelsBehindLines(palette) {
      for line in palette.lines + [palette.boundary] {
        #expect(ColorVision.contrast(line, ground) >= 3)
      }
    }
    #expect(ColorVision.contrast(palette.interface.frame, palette.background) >= 7)
  }
}
