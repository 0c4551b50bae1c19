import ScenarioFormat

/// One line of a script that asks for something.
struct ScriptLine: Sendable, Hashable {
  /// What it asks for.
  enum Statement: Sendable, Hashable {
    /// A command as it is typed.
    case command(String)
    /// Waits until the run that trains by itself is at the end of an epoch.
    case waitForEpoch(Int)
    /// Waits until the goal is reached.
    case waitForGoal
    /// Waits until the run pauses by itself.
    case waitForPause
    /// Waits so many twentieths of a second.
    case waitForTime(ticks: Int)
  }

  /// Its number in the file, the first is 1.
  let number: Int
  /// What it asks for.
  let statement: Statement

  /// Reads a line; nil from one that asks for nothing.
  init?(
    _ text: Substring, number: Int, on state: InterfaceState
  ) throws(Phrase.Problem) {
    let words = text.split { " \t\r".contains($0) }
    guard let first = words.first, !first.hasPrefix("#") else { return nil }
    self.number = number
    if first == "wait" {
      statement = try Self.wait(words.dropFirst().map(String.init))
      return
    }
    let line = words.joined(separator: " ")
    try PhraseTable.check(line, state)
    statement = .command(line)
  }

  private static func wait(_ words: [String]) throws(Phrase.Problem) -> Statement {
    let rule = "wait wants 'epoch 40', 'solved', 'pause' or '1.5 s'"
    switch (words.first, words.count) {
    case ("solved", 1): return .waitForGoal
    case ("pause", 1): return .waitForPause
    case ("epoch", 2):
      guard let epoch = Int(words[1]), (0...1_000_000_000).contains(epoch) else { break }
      return .waitForEpoch(epoch)
    case (let number?, 2) where words[1] == "s":
      guard let seconds = Double(number), (0...3_600).contains(seconds) else { break }
      return .waitForTime(ticks: Int((seconds * 20).rounded(.up)))
    default: break
    }
    throw Phrase.Problem(text: rule + ", not '\(words.joined(separator: " ").prefix(40))'")
  }
}
