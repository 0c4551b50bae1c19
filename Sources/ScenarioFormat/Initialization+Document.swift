import NeuralNetwork

extension Initialization {
  /// Reads how the first weights are drawn.
  init(_ document: ScenarioDocument) throws(ScenarioError) {
    let chosen = try document.choice(
      "network.initialization", ScenarioNames.initializations)
    self = chosen ?? .xavier
    guard let spread = try document.number("network.spread", in: 0.001...1000) else { return }
    guard case .uniform = self else {
      throw document.error(
        "network.spread", "only the initialization 'uniform' has a spread",
        suggestion: "say network.initialization: uniform")
    }
    self = .uniform(limit: Float(spread))
  }
}
