import NeuralNetwork
import Yams

/// A scenario file as its keys with their values and places, before anything is made of them.
struct ScenarioDocument {
  let file: String
  let values: [String: Node]

  /// Reads the structure: sections and keys, none unknown, none twice.
  init(text: String, file: String, form: Form = .scenario) throws(ScenarioError) {
    self.file = file
    guard let node = try Self.composed(text, file: file) else {
      guard let need = form.need else {
        values = [:]
        return
      }
      throw ScenarioError(
        file: file, line: 1, column: nil, reason: "the file is empty", suggestion: need)
    }
    guard case .mapping(let root) = node else {
      throw ScenarioError(
        file: file, line: 1, column: 1, reason: "the file is no list of keys",
        suggestion: "it begins like '\(form.example)'")
    }
    values = try Self.values(of: root, form: form, file: file)
  }

  init(file: String, values: [String: Node]) {
    self.file = file
    self.values = values
  }

  static func values(
    of root: Node.Mapping, form: Form = .scenario, isVariant: Bool = false, file: String
  ) throws(ScenarioError) -> [String: Node] {
    var values: [String: Node] = [:]
    let keys = form.keys.filter { $0.isAllowed(inVariant: isVariant) }
    let sections = form.sections.filter { name in keys.contains { $0.section == name } }
    let top = (isVariant ? ["name"] : []) + keys.filter { $0.section == nil }.map(\.name) + sections
    for (key, value) in root {
      let name = try Self.name(of: key, known: top, path: "", file: file)
      guard sections.contains(name) else {
        values[name] = value
        continue
      }
      guard case .mapping(let section) = value else {
        throw Self.error(value, "'\(name)' must be a group of keys", file: file)
      }
      let known = keys.filter { $0.section == name }.map(\.name)
      for (key, value) in section {
        let inner = try Self.name(of: key, known: known, path: name + ".", file: file)
        values["\(name).\(inner)"] = value
      }
    }
    return values
  }

  /// Whether a key is given.
  func has(_ path: String) -> Bool { values[path] != nil }

  /// A message about a key's value, or about the whole file when the key is not there.
  func error(_ path: String, _ reason: String, suggestion: String? = nil) -> ScenarioError {
    guard let node = values[path] else {
      return ScenarioError(file: file, line: 1, column: 1, reason: reason, suggestion: suggestion)
    }
    return Self.error(node, reason, suggestion: suggestion, file: file)
  }

}

extension ScenarioDocument {
  /// A finite decimal number; YAML's other ways of writing one (0x10, 1:30, .inf) are none here.
  static func decimal(_ text: String) -> Double? {
    guard text.allSatisfy({ "0123456789+-.eE".contains($0) }), let number = Double(text),
      number.isFinite
    else { return nil }
    return number
  }

  static func name(
    of key: Node, known: [String], path: String, file: String
  ) throws(ScenarioError) -> String {
    guard case .scalar(let scalar) = key else {
      throw error(key, "a key must be a word", file: file)
    }
    if known.contains(scalar.string) { return scalar.string }
    throw error(
      key, "unknown key '\(path)\(scalar.string)'",
      suggestion: suggestion(for: scalar.string, in: known, of: "known keys"), file: file)
  }

  static func suggestion(for word: String, in names: [String], of list: String) -> String {
    if let nearest = nearestName(to: word, in: names) { return "did you mean '\(nearest)'?" }
    return "\(list): " + names.joined(separator: ", ")
  }

  static func error(
    _ node: Node, _ reason: String, suggestion: String? = nil, file: String
  ) -> ScenarioError {
    ScenarioError(
      file: file, line: node.mark?.line, column: node.mark?.column, reason: reason,
      suggestion: suggestion)
  }

  /// The text as a tree; nil if there is nothing in it.
  static func composed(_ text: String, file: String) throws(ScenarioError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw syntaxError(error, file: file)
    } catch {
      throw ScenarioError(file: file, line: nil, column: nil, reason: "is not YAML: \(error)")
    }
  }

  private static func syntaxError(_ error: YamlError, file: String) -> ScenarioError {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let detail = context.map { " (\($0.text))" } ?? ""
      return ScenarioError(
        file: file, line: mark.line, column: mark.column, reason: problem + detail)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      return ScenarioError(
        file: file, line: context.mark.line, column: context.mark.column,
        reason: "given twice: \(names)")
    default:
      return ScenarioError(file: file, line: nil, column: nil, reason: "is not YAML: \(error)")
    }
  }
}
