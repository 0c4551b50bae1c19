import NeuralNetwork
import ScenarioFormat

extension PhraseTable {
  /// The phrases about single weights and biases: `:set h2.w1 0.5`.
  static let parameters: [Phrase] = [
    Phrase(
      name: "set", value: "NAME NUMBER", help: "a weight or bias: h2.w1 0.5",
      choices: { ParameterName.typedParameters(of: $0.experiment.architecture).map(\.name) },
      meaning: { text, state throws(Phrase.Problem) in
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let place = try parameter(words.first ?? "", of: "set", state)
        let number = words.count > 1 ? words[1].trimmed : ""
        let value = try ParameterText.value(of: number)
        return .training(.edit(.setParameter(place.neuron, input: place.input, value: value)))
      }),
    Phrase(
      name: "freeze", value: "NAME", help: "a neuron, weight or bias learns no more",
      choices: freezable,
      meaning: { text, state throws(Phrase.Problem) in
        try freezing(text, true, of: "freeze", state)
      }),
    Phrase(
      name: "unfreeze", value: "NAME", help: "it learns again",
      choices: freezable,
      meaning: { text, state throws(Phrase.Problem) in
        try freezing(text, false, of: "unfreeze", state)
      }),
  ]

  /// The neurons, then the weights and biases.
  private static let freezable: @Sendable (InterfaceState) -> [String] = { state in
    let architecture = state.experiment.architecture
    return ParameterName.typedNeurons(of: architecture).map(\.name)
      + ParameterName.typedParameters(of: architecture).map(\.name)
  }

  private static func freezing(
    _ text: String, _ isFrozen: Bool, of name: String, _ state: InterfaceState
  ) throws(Phrase.Problem) -> Action {
    let neurons = ParameterName.typedNeurons(of: state.experiment.architecture)
    if let (_, neuron) = neurons.first(where: { $0.name == text }) {
      return .training(.edit(.setFrozen(neuron, isFrozen)))
    }
    let place = try parameter(text, of: name, state)
    return .training(.edit(.setParameterFrozen(place.neuron, input: place.input, isFrozen)))
  }

  private static func parameter(
    _ text: String, of name: String, _ state: InterfaceState
  ) throws(Phrase.Problem) -> ParameterPlace {
    let all = ParameterName.typedParameters(of: state.experiment.architecture)
    if let (_, place) = all.first(where: { $0.name == text }) { return place }
    let names = all.map(\.name)
    let example = names.first ?? ""
    guard !text.isEmpty else { throw Phrase.Problem(text: "\(name) wants a name, as \(example)") }
    let nearest = nearestName(to: text, in: names).map { "did you mean '\($0)'?" }
    throw Phrase.Problem(
      text: "there is no '\(text)'; " + (nearest ?? "names are as \(example)"))
  }
}
