import ArgumentParser
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
}
