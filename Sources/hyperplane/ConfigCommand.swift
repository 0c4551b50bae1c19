import ArgumentParser
import CursesTerminal
import Datasets
import Interface
import ScenarioFormat
import TextScreen

/// `hyperplane config`: the settings as they hold, in the form of their file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print your settings, as a file that can be edited.",
    discussion: """
      Saved where 'hyperplane config --path' says, such a file says how the interactive program \
      looks, how fast it begins and which keys it has. It may say as little as one line. Options \
      on the command line come first. 'render', 'train' and the other commands read no settings: \
      what they print depends on nobody's taste.
      """)

  @OptionGroup var options: ConfigOptions

  @Flag(help: "Print the file's path instead.")
  var path = false

  func run() throws {
    guard !path else {
      guard let path = options.path else { throw Complaint("there is no home folder") }
      print(path)
      return
    }
    let preferences = try options.preferences()
    print(text(of: try Settings(preferences), preferences), terminator: "")
  }

  private func text(of settings: Settings, _ preferences: Preferences) -> String {
    func line(_ key: String, _ value: String, _ names: [String]) -> String {
      "\(key): \(value)  # \(names.joined(separator: ", "))\n"
    }
    let names = Settings.vocabulary
    let pace = settings.pace.map { "pace: \($0)" } ?? "# pace: 10"
    let lecture = settings.isLecture.map { "lecture: \($0)" } ?? "# lecture: true"
    return "# Settings of hyperplane\(origin)\n"
      + line("palette", settings.palette.name, names.palettes)
      + line("glyphs", settings.glyphs.rawValue, names.glyphs)
      + line("color", settings.color.rawValue, names.colors)
      + "\(pace)  # epochs a second to begin with; else each scenario's own\n"
      + "\(lecture)  # the picture alone, large, in high contrast\n"
      + "keys:\n" + settings.keymap.commands.map(keyLines).joined()
  }

  private var origin: String {
    guard let path = options.path else { return ", its own" }
    return options.isThere
      ? ", from " + HarmlessText.escaped(path) : ", its own: no file says others"
  }

  private func keyLines(of command: Command) -> String {
    let keys = command.keys.map { key in
      let name = key.name(isUnicode: false)
      return "\""
        + name.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
    }
    return "  \(command.name): [\(keys.joined(separator: ", "))]  # \(command.help)\n"
  }
}
