import ScenarioFormat

/// A command that is typed with a value behind it.
struct Phrase: Sendable {
  /// What is wrong with a value, and what would be right.
  struct Problem: Error, Hashable {
    let text: String
  }

  /// What it is called, unique among phrases and commands.
  let name: String
  /// What stands behind it, for the help: `NAME`, `EPOCH`.
  let value: String
  /// One sentence for the help.
  let help: String
  /// The values that begin with what is typed, if they can be listed.
  let completions: @Sendable (String, InterfaceState) -> [String]
  /// What it asks for.
  private let meaning: @Sendable (String, InterfaceState) throws(Problem) -> Action

  /// Creates a phrase whose value is one of a list.
  init(
    name: String, value: String, help: String,
    choices: @escaping @Sendable (InterfaceState) -> [String],
    action: @escaping @Sendable (String, InterfaceState) -> Action?
  ) {
    self.name = name
    self.value = value
    self.help = help
    completions = Self.completions(choices)
    meaning = { text, state throws(Problem) in
      let names = choices(state)
      if names.contains(text), let action = action(text, state) { return action }
      let nearest = nearestName(to: text, in: names).map { "did you mean '\($0)'?" }
      let wrong = text.isEmpty ? "\(name) wants a name" : "\(name) knows no '\(text)'"
      throw Problem(text: "\(wrong); " + (nearest ?? "Tab lists what there is"))
    }
  }

  /// Creates a phrase whose value is a number.
  init<Number: LosslessStringConvertible & Comparable & Sendable>(
    name: String, value: String, help: String, range: ClosedRange<Number>, rule: String,
    action: @escaping @Sendable (Number) -> Action
  ) {
    self.name = name
    self.value = value
    self.help = help
    completions = { _, _ in [] }
    meaning = { text, _ throws(Problem) in
      guard let number = Number(text), range.contains(number) else {
        let found = text.isEmpty ? "nothing" : "'\(text)'"
        throw Problem(text: "\(name) wants \(rule), not \(found)")
      }
      return action(number)
    }
  }

  /// Creates a phrase whose value is any text that means something.
  init(
    name: String, value: String, help: String,
    choices: @escaping @Sendable (InterfaceState) -> [String] = { _ in [] },
    meaning: @escaping @Sendable (String, InterfaceState) throws(Problem) -> Action
  ) {
    self.name = name
    self.value = value
    self.help = help
    completions = Self.completions(choices)
    self.meaning = meaning
  }

  /// Creates a phrase whose value is completed step by step.
  init(
    name: String, value: String, help: String,
    completions: @escaping @Sendable (String, InterfaceState) -> [String],
    meaning: @escaping @Sendable (String, InterfaceState) throws(Problem) -> Action
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.completions = completions
    self.meaning = meaning
  }

  private static func completions(
    _ choices: @escaping @Sendable (InterfaceState) -> [String]
  ) -> @Sendable (String, InterfaceState) -> [String] {
    { text, state in choices(state).filter { $0.hasPrefix(text) } }
  }

  /// What it asks for with a value.
  func action(_ text: String, _ state: InterfaceState) throws(Problem) -> Action {
    try meaning(text, state)
  }
}
