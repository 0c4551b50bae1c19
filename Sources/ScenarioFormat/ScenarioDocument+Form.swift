extension ScenarioDocument {
  /// Which keys a kind of file has.
  struct Form {
    let keys: [ScenarioKey]
    let sections: [String]
    /// What the file may begin with, for a message.
    let example: String
    /// What an empty file lacks; nil if it may be empty.
    let need: String?

    static let scenario = Form(
      keys: ScenarioKey.all, sections: ScenarioKey.sections, example: "title: My lesson",
      need: "it needs at least data.generator")

    /// Settings of the program, and a key for each command.
    static func preferences(commands: [String]) -> Form {
      let settings = ["palette", "glyphs", "color", "pace", "lecture"]
      return Form(
        keys: settings.map { ScenarioKey(nil, $0, "", standard: "", "") }
          + commands.map { ScenarioKey("keys", $0, "", standard: "", "") },
        sections: ["keys"], example: "palette: light", need: nil)
    }
  }
}
