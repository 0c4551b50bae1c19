/// What a user always wants: how the picture looks, how fast it moves, which keys do what.
///
/// All that its file says; what it doesn't say is nil.
public struct Preferences: Sendable, Hashable {
  /// The keys that a command shall have.
  public struct KeyRequest: Sendable, Hashable {
    /// The command's name.
    public let command: String
    /// What the file calls the keys.
    public let keys: [String]
    private let file: String
    private let line: Int?
    private let column: Int?

    init(command: String, keys: [String], at error: ScenarioError) {
      self.command = command
      self.keys = keys
      (file, line, column) = (error.file, error.line, error.column)
    }

    /// A message about these keys, with their place in the file.
    public func error(_ reason: String, suggestion: String? = nil) -> ScenarioError {
      ScenarioError(file: file, line: line, column: column, reason: reason, suggestion: suggestion)
    }
  }

  /// The names that the program has for what can be chosen.
  public struct Vocabulary: Sendable {
    /// The names of palettes, sets of glyphs, numbers of colours, and commands.
    public let palettes, glyphs, colors, commands: [String]

    /// Creates a vocabulary.
    public init(palettes: [String], glyphs: [String], colors: [String], commands: [String]) {
      self.palettes = palettes
      self.glyphs = glyphs
      self.colors = colors
      self.commands = commands
    }
  }

  /// The palette's name.
  public var palette: String?
  /// The name of the set of characters that lines are drawn with.
  public var glyphs: String?
  /// How many colours, by name.
  public var color: String?
  /// Epochs a second to begin with.
  public var pace: Double?
  /// Whether the program begins as for a lecture.
  public var isLecture: Bool?
  /// The commands that have other keys than their own.
  public var keys: [KeyRequest] = []

  /// Creates preferences that say nothing.
  public init() {}

  /// Reads preferences from the text of their file; an empty one says nothing.
  ///
  /// - Throws: `ScenarioError` with the place of the first mistake and what would be right.
  public init(_ text: String, fileName: String, vocabulary: Vocabulary) throws(ScenarioError) {
    let form = ScenarioDocument.Form.preferences(commands: vocabulary.commands)
    let document = try ScenarioDocument(text: text, file: fileName, form: form)
    func name(_ path: String, of names: [String]) throws(ScenarioError) -> String? {
      try document.choice(path, names.map { (name: $0, value: $0) })
    }
    palette = try name("palette", of: vocabulary.palettes)
    glyphs = try name("glyphs", of: vocabulary.glyphs)
    color = try name("color", of: vocabulary.colors)
    pace = try document.number("pace", in: 0.1...1e9)
    isLecture = try document.truth("lecture")
    for command in vocabulary.commands where document.has("keys.\(command)") {
      let path = "keys.\(command)"
      keys.append(
        KeyRequest(
          command: command, keys: try document.words(path),
          at: document.error(path, "")))
    }
  }
}
