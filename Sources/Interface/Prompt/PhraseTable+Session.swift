import NeuralNetwork
import ScenarioFormat
import Training

extension PhraseTable {
  /// The phrases of sessions and scripts, and those that say exactly what a key or the mouse does.
  static let sessions: [Phrase] = [
    Phrase(
      name: "save", value: "FILE", help: "save the session there",
      meaning: { text, _ throws(Phrase.Problem) in
        guard !text.isEmpty else { return .save(path: nil, replaces: false) }
        let (path, replaces) = try file(text, of: "save")
        return .save(path: path, replaces: replaces)
      }),
    Phrase(
      name: "log", value: "FILE", help: "write what was done so far as a script",
      meaning: { text, _ throws(Phrase.Problem) in
        let (path, replaces) = try file(text, of: "log")
        return .saveLog(path: path, replaces: replaces)
      }),
    Phrase(
      name: "script", value: "NAME", help: "play a script on, or stop it",
      choices: { _ in ScriptRequest.allCases.map(\.rawValue) },
      action: { name, _ in ScriptRequest(rawValue: name).map { .script($0) } }),
    Phrase(
      name: "change", value: "EDIT", help: "change the run, as a session file says it",
      choices: { _ in TrainingEdit.grammar.map(\.verb) },
      meaning: { text, _ throws(Phrase.Problem) in
        do throws(EditTextError) {
          return .training(.edit(try TrainingEdit(text: text)))
        } catch {
          throw Phrase.Problem(text: error.reason)
        }
      }),
    Phrase(
      name: "steps", value: "NUMBER", help: "so many epochs forward, or back",
      range: -1_000_000_000...1_000_000_000, rule: "a whole number of epochs",
      action: { .training(.stepEpochs($0)) }),
    Phrase(
      name: "seek", value: "NUMBER", help: "the same, as far as the run has come",
      range: -1_000_000_000...1_000_000_000, rule: "a whole number of epochs",
      action: { .training(.seek(by: $0)) }),
    Phrase(
      name: "start", value: "NUMBER", help: "start again from the initial weights of that number",
      range: 0...1_000_000, rule: "a whole number, 0 the scenario's own",
      action: { .training(.restartWith(draw: $0)) }),
    Phrase(
      name: "focus", value: "NEURON", help: "focus a neuron: 1.2 is layer 1's second",
      meaning: { text, _ throws(Phrase.Problem) in
        guard let place = NeuronPlace(text: text) else {
          throw Phrase.Problem(text: "focus wants a neuron like 1.2, not '\(text)'")
        }
        return .view(.focus(place))
      }),
    Phrase(
      name: "move", value: "COLUMNS ROWS", help: "move the warp or the lift by so many arrow keys",
      meaning: { text, _ throws(Phrase.Problem) in
        let words = text.split(separator: " ").map { Int($0) }
        guard words.count == 2, let columns = words[0], let rows = words[1],
          abs(columns) <= 1_000, abs(rows) <= 1_000
        else { throw Phrase.Problem(text: "move wants two whole numbers, not '\(text)'") }
        return .view(.move(columns: columns, rows: rows))
      }),
    Phrase(
      name: "probe-at", value: "X Y", help: "probe that point",
      meaning: { text, _ throws(Phrase.Problem) in
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Float($0) }.filter { abs($0) <= 1e30 }
        guard words.count == 2, numbers.count == 2 else {
          throw Phrase.Problem(text: "probe-at wants two numbers, not '\(text)'")
        }
        return .view(.placeProbe(Point(x: numbers[0], y: numbers[1])))
      }),
  ]

  /// Checks a line of a script before anything is done: the command is there, and its value is
  /// possible as far as that doesn't depend on what happens until then.
  static func check(_ line: String, _ state: InterfaceState) throws(Phrase.Problem) {
    let name = line.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    guard
      !["save", "log", "export", "screenshot", "save-session", "suspend", "script"].contains(name)
    else { throw Phrase.Problem(text: "a script can't say \(name): it writes no files") }
    guard !["view", "branch"].contains(name) else {
      guard line.contains(" ") else { throw Phrase.Problem(text: "\(name) wants a name") }
      return
    }
    _ = try action(of: line, state)
  }
}
