import ScenarioFormat

/// All commands that take a value, once.
enum PhraseTable {
  /// The phrases in the order in which the help lists them.
  static let phrases: [Phrase] =
    [
      Phrase(
        name: "view", value: "NAME", help: "show a view",
        choices: { $0.views.map(\.rawValue) },
        action: { name, _ in ViewOptions.View(rawValue: name).map { .view(.show($0)) } }),
      Phrase(
        name: "pace", value: "NUMBER", help: "so many epochs a second",
        range: 0.1...1_000_000_000.0, rule: "epochs a second, 0.1 or more",
        action: { .training(.setPace($0)) }),
      Phrase(
        name: "hide", value: "PANE", help: "hide a pane, show it again",
        choices: { $0.panesToHide.map(\.rawValue) },
        action: { name, _ in Pane(rawValue: name).map { .view(.hide($0)) } }),
      Phrase(
        name: "show", value: "PANE", help: "hide a pane, show it again",
        choices: { state in
          Pane.allCases.filter { state.options.hiddenPanes.contains($0) }.map(\.rawValue)
            + (state.lessonRows == 0 && state.runs[0].experiment.scenario.lesson != nil
              ? ["lesson"] : [])
        },
        action: { name, _ in Pane(rawValue: name).map { .view(.unhide($0)) } }),
      Phrase(
        name: "open", value: "NAME", help: "open a scenario",
        choices: { $0.scenarioNames }, action: { name, _ in .openScenario(name) }),
      race,
    ] + time + edits + parameters + data + files + sessions

  /// What a line asks for: a command by its name, or a phrase with its value.
  ///
  /// - Throws: `Phrase.Problem` that says what would be right.
  static func action(of line: String, _ state: InterfaceState) throws(Phrase.Problem) -> Action {
    let words = line.split(separator: " ", maxSplits: 1)
    let name = words.first.map(String.init) ?? ""
    let value = words.count > 1 ? String(words[1]).trimmed : ""
    if let phrase = phrases.first(where: { $0.name == name }) {
      return try phrase.action(value, state)
    }
    guard let command = CommandTable.command(named: name) else {
      let nearest = nearestName(to: name, in: names).map { "did you mean '\($0)'?" }
      throw Phrase.Problem(
        text: "there is no command '\(name)'; " + (nearest ?? "Tab lists what there is"))
    }
    guard value.isEmpty else { throw Phrase.Problem(text: "\(name) stands alone") }
    return command.action
  }

  /// The whole lines that what is typed could become, in the order of the tables.
  static func completions(of line: String, _ state: InterfaceState) -> [String] {
    guard let phrase = phrases.first(where: { line.hasPrefix($0.name + " ") }) else {
      return names.filter { $0.hasPrefix(line) }
    }
    let value = String(line.dropFirst(phrase.name.count + 1))
    return phrase.completions(value, state).map { phrase.name + " " + $0 }
  }

  /// The names of all phrases and commands.
  static var names: [String] { phrases.map(\.name) + CommandTable.commands.map(\.name) }

  /// Whether a name wants a value.
  static func wantsValue(_ name: String) -> Bool { phrases.contains { $0.name == name } }
}

extension String {
  /// Without the spaces before and behind.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
