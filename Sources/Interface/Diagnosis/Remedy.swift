import Analysis
import NeuralNetwork
import ScenarioFormat

/// What helps against a finding.
///
/// All words about what to do stand here and in `RemedyText`.
enum Remedy: Sendable, Hashable {
  /// Other initial weights for all, drawn as the scenario says.
  case newWeights
  /// Other weights for a neuron.
  case neuronWeights
  /// Another way of drawing weights.
  case initialization(String)
  /// Another step length, and whether the weights are beyond repair.
  case learningRate(Float, beginsAgain: Bool)
  /// Another activation function, and what is better about it.
  case activation(String, String)
  /// A hidden layer in a network without one.
  case hiddenLayer
  /// A third neuron in a layer.
  case thirdNeuron
  /// A neuron more.
  case moreNeurons
  /// A loss that doesn't pass the output's slope on, and whether the output is one for it.
  case crossEntropy(fitsOutput: Bool)
  /// Fewer hidden layers.
  case fewerLayers

  /// New weights that are worth something: not zeros or giants again.
  static func newWeights(of scenario: Scenario) -> Remedy {
    switch scenario.initialization {
    case .zero: .initialization("xavier")
    case .uniform(let limit) where limit > 2: .initialization("xavier")
    default: .newWeights
    }
  }

  /// What helps a single neuron.
  static func remedies(for health: NeuronHealth, in scenario: Scenario) -> [Remedy] {
    let drawn: Remedy = newWeights(of: scenario) == .newWeights ? .neuronWeights : .newWeights
    return switch health {
    case .working: []
    case .dead: [drawn, .activation("leaky-relu", "has a slope on both sides")]
    case .saturated, .constant, .twin: [drawn]
    }
  }
}
