import CursesTerminal
import Interface
import ScenarioFormat
import TextScreen

/// How the program begins: what the options say, else the user's file, else what the program does
/// by itself.
struct Settings {
  let palette: Palette
  let glyphs: GlyphLevel
  let color: TerminalOptions.ColorChoice
  /// Epochs a second; nil leaves it to the scenario.
  let pace: Double?
  /// Whether it begins as for a lecture; nil leaves it to the scenario.
  let isLecture: Bool?
  let keymap: Keymap

  /// What can be chosen, by the names that the file has for it.
  static let vocabulary = Preferences.Vocabulary(
    palettes: Palette.all.map(\.name), glyphs: GlyphLevel.allCases.map(\.rawValue),
    colors: TerminalOptions.ColorChoice.allCases.map(\.rawValue),
    commands: CommandTable.commands.map(\.name))

  /// - Throws: `Complaint` about a key of the file.
  init(
    _ preferences: Preferences, display: DisplayOptions? = nil,
    color: TerminalOptions.ColorChoice? = nil, pace: Double? = nil
  ) throws(Complaint) {
    palette = display?.palette ?? preferences.palette.flatMap { Palette.named($0) } ?? .dark
    glyphs = display?.glyphs ?? preferences.glyphs.flatMap { GlyphLevel(rawValue: $0) } ?? .braille
    self.color =
      color ?? preferences.color.flatMap { TerminalOptions.ColorChoice(rawValue: $0) } ?? .automatic
    self.pace = pace ?? preferences.pace
    isLecture = display?.lecture ?? preferences.isLecture
    do throws(ScenarioError) {
      keymap = try Keymap(preferences)
    } catch {
      throw Complaint("\(error)")
    }
  }
}
