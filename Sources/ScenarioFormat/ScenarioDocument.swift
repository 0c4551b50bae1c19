import NeuralNetwork
import Yams

/// A scenario file as its keys with their values and places, before anything is made of them.
struct ScenarioDocument {
  private let file: String
  private let values: [String: Node]

  /// Reads the structure: sections and keys, none unknown, none twice.
  init(text: String, file: String) throws(ScenarioError) {
    self.file = file
    guard case .mapping(let root) = try Self.compose(text, file: file) else {
      throw ScenarioError(
        file: file, line: 1, column: 1, reason: "the file is no list of keys",
        suggestion: "it begins like 'title: My lesson'")
    }
    values = try Self.values(of: root, file: file)
  }

  private init(file: String, values: [String: Node]) {
    self.file = file
    self.values = values
  }

  /// The documents of the variants: this one, with the keys that each of them changes.
  ///
  /// A variant's goal and outcome replace the whole section, since their keys exclude each other.
  func variants() throws(ScenarioError) -> [(name: String, document: ScenarioDocument)] {
    let path = "variants"
    guard let node = values[path] else { return [] }
    guard case .sequence(let sequence) = node, Variant.counts.contains(sequence.count) else {
      throw error(
        path,
        "'variants' must be a list of \(Variant.counts.lowerBound) to "
          + "\(Variant.counts.upperBound) groups of keys")
    }
    var documents: [(name: String, document: ScenarioDocument)] = []
    for element in sequence { documents.append(try variant(element)) }
    return documents
  }

  private func variant(
    _ node: Node
  ) throws(ScenarioError) -> (name: String, document: ScenarioDocument) {
    guard case .mapping(let mapping) = node else {
      throw Self.error(node, "a variant is a group of keys, its name among them", file: file)
    }
    let changes = try Self.values(of: mapping, isVariant: true, file: file)
    let own = ScenarioDocument(file: file, values: changes)
    guard let name = try own.text("name") else {
      throw Self.error(node, "a variant needs a 'name'", file: file)
    }
    var merged = values.filter {
      !["variants", "lesson", "view"].contains(Self.section(of: $0.key))
    }
    for section in ["goal", "outcome"] where changes.keys.contains(where: { $0.hasPrefix(section) })
    {
      merged = merged.filter { Self.section(of: $0.key) != section }
    }
    merged.merge(changes.filter { $0.key != "name" }) { $1 }
    return (name, ScenarioDocument(file: file, values: merged))
  }

  private static func section(of path: String) -> String {
    path.split(separator: ".").first.map(String.init) ?? path
  }

  private static func values(
    of root: Node.Mapping, isVariant: Bool = false, file: String
  ) throws(ScenarioError) -> [String: Node] {
    var values: [String: Node] = [:]
    let keys = ScenarioKey.all.filter { $0.isAllowed(inVariant: isVariant) }
    let sections = ScenarioKey.sections.filter { name in keys.contains { $0.section == name } }
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

  /// Whether another document says the same about the data.
  func sharesData(with other: ScenarioDocument) -> Bool {
    func data(_ document: ScenarioDocument) -> [String: Node] {
      document.values.filter { Self.section(of: $0.key) == "data" && $0.key != "data.test-share" }
    }
    return data(self) == data(other)
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

  /// Throws where a key is given to something that does not have it.
  func refuse(_ path: String, _ owner: String) throws(ScenarioError) {
    guard has(path) else { return }
    throw error(path, "\(owner) has no '\(path.split(separator: ".").last ?? "")'")
  }

  /// A line of text.
  func text(_ path: String, atMost count: Int = 200) throws(ScenarioError) -> String? {
    try values[path].map { node throws(ScenarioError) in try line(path, node, atMost: count) }
  }

  /// Some lines of text.
  func texts(_ path: String, atMost count: Int) throws(ScenarioError) -> [String]? {
    guard let node = values[path] else { return nil }
    guard case .sequence(let sequence) = node, sequence.count <= count else {
      throw error(path, "'\(path)' must be a list of at most \(count) lines of text")
    }
    var lines: [String] = []
    for element in sequence { lines.append(try line(path, element, atMost: 200)) }
    return lines
  }

  private func line(_ path: String, _ node: Node, atMost count: Int) throws(ScenarioError) -> String
  {
    guard case .scalar(let scalar) = node, scalar.string.count <= count,
      !scalar.string.contains(where: \.isNewline)
    else {
      throw Self.error(
        node, "'\(path)' must be a line of text of at most \(count) characters", file: file)
    }
    return scalar.string
  }

  /// A list of lists, as many scalars in each.
  func rows(_ path: String, atMost count: Int, width: Int) throws(ScenarioError) -> [[String]] {
    guard case .sequence(let sequence) = values[path], sequence.count <= count else {
      throw error(path, "'\(path)' must be a list of at most \(count) lists")
    }
    var rows: [[String]] = []
    for element in sequence {
      guard case .sequence(let row) = element, row.count == width else {
        throw Self.error(element, "'\(path)' must hold lists of \(width) values", file: file)
      }
      rows.append(
        row.map { cell in
          if case .scalar(let scalar) = cell { scalar.string } else { "" }
        })
    }
    return rows
  }

  /// A number within limits.
  func number(_ path: String, in range: ClosedRange<Double>) throws(ScenarioError) -> Double? {
    guard let node = values[path] else { return nil }
    guard case .scalar(let scalar) = node, let number = Self.decimal(scalar.string),
      range.contains(number)
    else {
      throw error(
        path, "'\(path)' must be a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A whole number within limits.
  func wholeNumber<Value: FixedWidthInteger>(
    _ path: String, in range: ClosedRange<Value>
  ) throws(ScenarioError) -> Value? {
    guard let node = values[path] else { return nil }
    guard case .scalar(let scalar) = node, let number = Value(scalar.string), range.contains(number)
    else {
      throw error(
        path, "'\(path)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// True or false.
  func truth(_ path: String) throws(ScenarioError) -> Bool? {
    guard let node = values[path] else { return nil }
    guard case .scalar(let scalar) = node, let truth = Bool(scalar.string) else {
      throw error(path, "'\(path)' must be true or false")
    }
    return truth
  }

  /// One of some names.
  func choice<Value>(
    _ path: String, _ choices: [(name: String, value: Value)]
  ) throws(ScenarioError) -> Value? {
    guard let node = values[path] else { return nil }
    return try choice(path, node, choices)
  }

  private func choice<Value>(
    _ path: String, _ node: Node, _ choices: [(name: String, value: Value)]
  ) throws(ScenarioError) -> Value {
    let names = choices.map(\.name)
    guard case .scalar(let scalar) = node else {
      throw Self.error(
        node, "'\(path)' must be one of: " + names.joined(separator: ", "), file: file)
    }
    if let choice = choices.first(where: { $0.name == scalar.string }) { return choice.value }
    throw Self.error(
      node, "'\(path)' is '\(scalar.string)'",
      suggestion: Self.suggestion(for: scalar.string, in: names, of: "it can be"), file: file)
  }

  /// One of some names for all of `count` places, or a list with a name for each.
  func choices<Value>(
    _ path: String, _ choices: [(name: String, value: Value)], count: Int
  ) throws(ScenarioError) -> [Value]? {
    guard case .sequence(let sequence) = values[path] else {
      return try choice(path, choices).map { Array(repeating: $0, count: count) }
    }
    guard sequence.count == count else {
      throw error(path, "'\(path)' has \(sequence.count) names, for \(count) hidden layers")
    }
    var found: [Value] = []
    for element in sequence { found.append(try choice(path, element, choices)) }
    return found
  }

  /// A list of some names.
  func list<Value>(
    _ path: String, _ choices: [(name: String, value: Value)]
  ) throws(ScenarioError) -> [Value]? {
    guard let node = values[path] else { return nil }
    guard case .sequence(let sequence) = node else {
      throw error(
        path, "'\(path)' must be a list of: " + choices.map(\.name).joined(separator: ", "))
    }
    var found: [Value] = []
    for element in sequence { found.append(try choice(path, element, choices)) }
    return found
  }

  /// A list of numbers.
  func numbers(_ path: String, atMost count: Int) throws(ScenarioError) -> [Double]? {
    guard let node = values[path] else { return nil }
    guard case .sequence(let sequence) = node, sequence.count <= count else {
      throw error(path, "'\(path)' must be a list of at most \(count) numbers, like [2, 3]")
    }
    var numbers: [Double] = []
    for element in sequence {
      guard case .scalar(let scalar) = element, let number = Self.decimal(scalar.string),
        Float(number).isFinite
      else {
        throw Self.error(element, "'\(path)' must hold numbers only, up to 3e38", file: file)
      }
      numbers.append(number)
    }
    return numbers
  }
}

extension ScenarioDocument {
  /// A finite decimal number; YAML's other ways of writing one (0x10, 1:30, .inf) are none here.
  private static func decimal(_ text: String) -> Double? {
    guard text.allSatisfy({ "0123456789+-.eE".contains($0) }), let number = Double(text),
      number.isFinite
    else { return nil }
    return number
  }

  private static func name(
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

  private static func suggestion(for word: String, in names: [String], of list: String) -> String {
    if let nearest = nearestName(to: word, in: names) { return "did you mean '\(nearest)'?" }
    return "\(list): " + names.joined(separator: ", ")
  }

  private static func error(
    _ node: Node, _ reason: String, suggestion: String? = nil, file: String
  ) -> ScenarioError {
    ScenarioError(
      file: file, line: node.mark?.line, column: node.mark?.column, reason: reason,
      suggestion: suggestion)
  }

  private static func compose(_ text: String, file: String) throws(ScenarioError) -> Node {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw ScenarioError(
          file: file, line: 1, column: nil, reason: "the file is empty",
          suggestion: "it needs at least data.generator")
      }
      return node
    } catch let error as ScenarioError {
      throw error
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
