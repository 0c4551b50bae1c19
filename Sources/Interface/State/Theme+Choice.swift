import TextScreen

extension Theme {
  /// Takes the next palette, round and round.
  mutating func takeNextPalette() {
    let place = Palette.all.firstIndex(of: palette) ?? 0
    palette = Palette.all[(place + 1) % Palette.all.count]
  }

  /// Takes the next set of glyphs, round and round; a terminal without Unicode stays with ASCII.
  mutating func takeNextGlyphs(on capabilities: Capabilities) {
    guard capabilities.isUnicode else { return }
    glyphs = glyphs.advanced(by: 1)
  }
}
