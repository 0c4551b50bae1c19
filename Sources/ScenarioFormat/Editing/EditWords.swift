public import NeuralNetwork

/// What is wrong with a line that says an edit, and what would be right.
public struct EditTextError: Error, Sendable, Hashable {
  /// One line in plain words.
  public let reason: String
}

/// The words of a line, taken one after the other.
struct EditWords {
  private var rest: ArraySlice<Substring>
  private let verb: EditVerb

  init(_ words: ArraySlice<Substring>, of verb: EditVerb) {
    rest = words
    self.verb = verb
  }

  /// How many words are left.
  var count: Int { rest.count }

  /// Says what would be right.
  func problem(_ wanted: String) -> EditTextError {
    let found = rest.first.map { "not '\($0.prefix(40))'" } ?? "and there is nothing"
    return EditTextError(
      reason: "'\(verb.rawValue)' wants \(wanted), \(found); "
        + "it looks like '\(verb.rawValue) \(verb.usage)'")
  }

  mutating func word(_ wanted: String) throws(EditTextError) -> String {
    guard let word = rest.first else { throw problem(wanted) }
    rest.removeFirst()
    return String(word)
  }

  /// A finite number.
  mutating func float() throws(EditTextError) -> Float {
    guard let number = rest.first.flatMap({ decimal($0) }).flatMap({ Float($0) }), number.isFinite
    else { throw problem("a number") }
    rest.removeFirst()
    return number
  }

  mutating func double() throws(EditTextError) -> Double {
    guard let number = rest.first.flatMap({ decimal($0) }).flatMap({ Double($0) }), number.isFinite
    else { throw problem("a number") }
    rest.removeFirst()
    return number
  }

  /// Neither hexadecimal numbers nor those that are none.
  private func decimal(_ word: Substring) -> Substring? {
    word.allSatisfy { "0123456789+-.eE".contains($0) } ? word : nil
  }

  mutating func whole(_ range: ClosedRange<Int>, _ wanted: String) throws(EditTextError) -> Int {
    guard let number = rest.first.flatMap({ Int($0) }), range.contains(number) else {
      throw problem(wanted)
    }
    rest.removeFirst()
    return number
  }

  mutating func seed() throws(EditTextError) -> UInt64 {
    guard let number = rest.first.flatMap({ UInt64($0) }) else {
      throw problem("a seed, 0 or more")
    }
    rest.removeFirst()
    return number
  }

  /// A layer, counted from 1; the result counts from 0.
  mutating func layer() throws(EditTextError) -> Int {
    try whole(1...64, "a layer, from 1 on") - 1
  }

  /// A neuron like 1.2: layer and place in it, both counted from 1.
  mutating func place() throws(EditTextError) -> NeuronPlace {
    guard let place = rest.first.flatMap({ NeuronPlace(text: $0) }) else {
      throw problem("a neuron, like 1.2 for layer 1's second")
    }
    rest.removeFirst()
    return place
  }

  /// Whether the next word looks like a weight or a bias, not like a neuron.
  var nextIsParameter: Bool { rest.first.map { $0.contains("w") || $0.contains("b") } ?? false }

  /// A weight like 1.2.w1, or a bias like 1.2.b.
  mutating func parameter() throws(EditTextError) -> ParameterPlace {
    guard let place = rest.first.flatMap({ ParameterPlace(text: $0) }) else {
      throw problem("a weight like 1.2.w1, or a bias like 1.2.b")
    }
    rest.removeFirst()
    return place
  }

  /// One of some names.
  mutating func choice<Value>(
    _ choices: [(name: String, value: Value)]
  ) throws(EditTextError) -> Value {
    let names = choices.map(\.name)
    let word = rest.first.map(String.init) ?? ""
    guard let choice = choices.first(where: { $0.name == word }) else {
      let nearest = nearestName(to: word, in: names).map { "did you mean '\($0)'?" }
      throw EditTextError(
        reason: "'\(verb.rawValue)' knows no '\(word.prefix(40))'; "
          + (nearest ?? "it knows: " + names.joined(separator: ", ")))
    }
    rest.removeFirst()
    return choice.value
  }
}

extension ParameterPlace {
  /// Reads "1.2.w1" or "1.2.b".
  fileprivate init?(text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3,
      let neuron = NeuronPlace(text: parts.prefix(2).joined(separator: "."))
    else { return nil }
    if parts[2] == "b" {
      self.init(neuron, input: nil)
    } else if parts[2].first == "w", let input = Int(parts[2].dropFirst()),
      (1...1_000).contains(input)
    {
      self.init(neuron, input: input - 1)
    } else {
      return nil
    }
  }
}

extension NeuronPlace {
  /// Reads "1.2".
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let layer = parts[0], let neuron = parts[1],
      (1...64).contains(layer), (1...1_000).contains(neuron)
    else { return nil }
    self.init(layer: layer - 1, neuron: neuron - 1)
  }
}
