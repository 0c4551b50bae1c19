import ArgumentParser
import Interface
import TextScreen

/// How the picture looks: shared by the program and `render`.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Colours for a dark or a light background; by default dark.", valueName: "name")
  )
  var palette: Palette?

  @Option(
    help: ArgumentHelp(
      "Characters that lines are drawn with; by default braille.", valueName: "name"))
  var glyphs: GlyphLevel?

  @Flag(inversion: .prefixedNo, help: "The picture alone, large and in high contrast (key H).")
  var lecture: Bool?
}

extension InterfaceState {
  /// Shows the picture as for a lecture, or not; nil leaves it as the scenario has it.
  mutating func take(lecture isWanted: Bool?) {
    guard let isWanted, isWanted != (lecture != nil) else { return }
    _ = update(.action(.view(.toggleLecture)))
  }
}
