import Datasets
import NeuralNetwork
import Yams

/// Reads session files.
public enum SessionParser {
  /// Whether a text looks like a session, as opposed to a scenario: one of its lines begins with
  /// the key `session`.
  public static func isSession(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("session:") }
  }

  /// Reads a session from the text of its file, and checks that every edit is possible where it
  /// stands.
  ///
  /// - Throws: `ScenarioError` with the place of the first mistake and what would be right.
  public static func parse(_ text: String, fileName: String) throws(ScenarioError)
    -> SessionDocument
  {
    guard let root = try ScenarioDocument.composed(text, file: fileName) else {
      throw ScenarioError(
        file: fileName, line: 1, column: nil, reason: "the file is empty",
        suggestion: "it begins like 'session: 1'")
    }
    let keys = [
      "session", "program", "name", "pace", "scenario", "run", "marks", "undone", "shown", "check",
      "view",
    ]
    let document = try ScenarioDocument(group: root, keys: keys, file: fileName)
    guard let format = try document.wholeNumber("session", in: 1...1_000_000) else {
      throw document.error("session", "missing key 'session'", suggestion: "say session: 1")
    }
    guard format == SessionDocument.format else {
      throw document.error(
        "session", "the format \(format) is of a later program",
        suggestion: "this one reads 'session: \(SessionDocument.format)'")
    }
    let name = try document.text("name") ?? "session"
    let scenario = try scenario(document, named: name)
    let run = try RunRecord(document, of: scenario)
    return SessionDocument(
      program: HarmlessText.escaped(try document.text("program") ?? ""), scenario: scenario,
      run: run, checksum: try checksum(document),
      pace: try document.number("pace", in: 0.1...1e9) ?? scenario.pace,
      view: try SessionView(document))
  }

  /// The scenario below the key of that name.
  static func scenario(
    _ document: ScenarioDocument, named name: String
  ) throws(ScenarioError) -> Scenario {
    guard case .mapping(let mapping) = document.values["scenario"] else {
      throw document.error(
        "scenario", "'scenario' must be a group of keys", suggestion: "those of a scenario file")
    }
    let own = ScenarioDocument(
      file: document.file, values: try ScenarioDocument.values(of: mapping, file: document.file))
    var scenario = try ScenarioParser.scenario(own, fileName: document.file, files: .none)
    scenario.name = HarmlessText.escaped(name)
    return scenario
  }

  private static func checksum(_ document: ScenarioDocument) throws(ScenarioError) -> UInt64? {
    guard let text = try document.text("check") else { return nil }
    guard text.first == "x", let checksum = UInt64(text.dropFirst(), radix: 16) else {
      throw document.error(
        "check", "'check' must be x and 16 hexadecimal digits", suggestion: "or leave it out")
    }
    return checksum
  }
}

extension ScenarioDocument {
  /// A group of keys, none unknown, by their names.
  init(group node: Node, keys: [String], file: String) throws(ScenarioError) {
    guard case .mapping(let mapping) = node else {
      throw Self.error(
        node, "this must be a group of keys: " + keys.joined(separator: ", "), file: file)
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      values[try Self.name(of: key, known: keys, path: "", file: file)] = value
    }
    self.init(file: file, values: values)
  }

  /// A list of groups of keys; empty where it isn't there.
  func groups(
    _ path: String, keys: [String], atMost count: Int
  ) throws(ScenarioError) -> [ScenarioDocument] {
    guard let node = values[path] else { return [] }
    guard case .sequence(let sequence) = node, sequence.count <= count else {
      throw error(path, "'\(path)' must be a list of at most \(count) groups of keys")
    }
    var groups: [ScenarioDocument] = []
    for element in sequence {
      groups.append(try ScenarioDocument(group: element, keys: keys, file: file))
    }
    return groups
  }

  /// A key that must be there.
  func required<Value>(_ path: String, _ value: Value?) throws(ScenarioError) -> Value {
    guard let value else {
      let place = values.values.compactMap(\.mark).min { $0.line < $1.line }
      throw ScenarioError(
        file: file, line: place?.line ?? 1, column: place?.column ?? 1,
        reason: "missing key '\(path)' in this group")
    }
    return value
  }
}
