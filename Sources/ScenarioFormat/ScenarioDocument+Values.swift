import NeuralNetwork
import Yams

/// Values by the paths of their keys; nil where a key isn't there.
extension ScenarioDocument {
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

  /// A word, or a list of words.
  func words(_ path: String) throws(ScenarioError) -> [String] {
    switch values[path] {
    case .scalar(let scalar): return [scalar.string]
    case .sequence: return try texts(path, atMost: 8) ?? []
    default: throw error(path, "'\(path)' must be a word, or a list of words like [a, b]")
    }
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
