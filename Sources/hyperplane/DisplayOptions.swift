import ArgumentParser
import Interface
import TextScreen

/// How the picture looks: shared by the program and `render`.
struct DisplayOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours for a dark or a light background.", valueName: "name"))
  var palette = Palette.dark

  @Option(
    help: ArgumentHelp(
      "Characters that lines are drawn with.",
      valueName: "name"))
  var glyphs = GlyphLevel.braille

  @Flag(help: "The picture alone, large and in high contrast (key H).")
  var lecture = false
}

extension InterfaceState {
  /// Shows what the options ask for.
  mutating func take(_ display: DisplayOptions) {
    if display.lecture, lecture == nil { _ = update(.action(.view(.toggleLecture))) }
  }
}
