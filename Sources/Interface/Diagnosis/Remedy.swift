import NeuralNetwork
import ScenarioFormat
import TextScreen

/// What helps against a finding: a key, or a change of the scenario.
///
/// All words about what to do stand here. What a key does is asked of the table of commands, so
/// that it is right whatever the key is.
enum Remedy: Sendable, Hashable {
  /// Other initial weights, drawn as the scenario says.
  case newWeights
  /// Other initial weights for one neuron alone.
  case newNeuronWeights
  /// Another way of drawing them.
  case initialization(String)
  /// Another step length.
  case learningRate(Float)
  /// Another activation function, and why.
  case activation(String, String)
  /// A hidden layer in a network without one.
  case hiddenLayer
  /// Hidden layers of so many neurons.
  case width(Int)
  /// More neurons than there are.
  case moreNeurons
  /// A loss that doesn't pass the output's slope on.
  case crossEntropy
  /// Fewer hidden layers.
  case fewerLayers

  /// Two to four words, to stand behind a colon; `theme` spells the key.
  func brief(_ theme: Theme) -> String {
    switch self {
    case .newWeights: "\(Self.key("new", theme)) new weights"
    case .newNeuronWeights: "\(Self.key("new-weights", theme)) new weights for one"
    case .initialization(let name): "try \(name)"
    case .learningRate(let rate): "\(Self.phrase("rate", theme)) \(Self.spelled(rate))"
    case .activation(let name, _): "\(Self.phrase("activation", theme)) \(name)"
    case .hiddenLayer: "\(Self.key("add-layer", theme)) a hidden layer"
    case .width(let width): "\(Self.key("add-neuron", theme)) up to \(width) neurons"
    case .moreNeurons: "\(Self.key("add-neuron", theme)) a neuron more"
    case .crossEntropy: "try cross-entropy"
    case .fewerLayers: "\(Self.key("remove-layer", theme)) a layer less"
    }
  }

  /// A sentence.
  func sentence(_ theme: Theme) -> String {
    switch self {
    case .newWeights: "\(Self.key("new", theme)) begins again from new weights."
    case .newNeuronWeights:
      "\(Self.key("new-weights", theme)) gives the focused neuron new weights, the rest stays."
    case .initialization(let name): "In the scenario: initialization: \(name)."
    case .learningRate(let rate):
      "\(Self.phrase("rate", theme)) \(Self.spelled(rate)) changes it; \(Self.key("undo", theme)) takes that back."
    case .activation(let name, let reason):
      "\(Self.phrase("activation", theme)) \(name) takes another, \(reason)."
    case .hiddenLayer: "A hidden layer can: \(Self.key("add-layer", theme)) adds one."
    case .width(let width):
      "\(width) hidden neurons side by side can: \(Self.key("add-neuron", theme)) adds one to the focused layer."
    case .moreNeurons:
      "More hidden neurons leave more ways out: \(Self.key("add-neuron", theme)) adds one."
    case .crossEntropy: "In the scenario: output: sigmoid and loss: binary-cross-entropy."
    case .fewerLayers:
      "Fewer hidden layers lose less on the way: \(Self.key("remove-layer", theme)) takes one out."
    }
  }

  /// New weights that are worth something: not zeros or giants again.
  static func newWeights(of scenario: Scenario) -> Remedy {
    switch scenario.initialization {
    case .zero: .initialization("xavier")
    case .uniform(let limit) where limit > 2: .initialization("xavier")
    default: .newWeights
    }
  }

  /// What is typed before a value: the prompt's key and the phrase.
  private static func phrase(_ name: String, _ theme: Theme) -> String {
    key("prompt", theme) + (PhraseTable.wantsValue(name) ? name : "")
  }

  private static func key(_ command: String, _ theme: Theme) -> String {
    CommandTable.command(named: command)?.keys.first?.name(isUnicode: theme.isUnicode) ?? ":"
  }

  /// A rate with one digit that counts: a remedy is no more exact.
  private static func spelled(_ rate: Float) -> String {
    guard rate > 0, rate.isFinite else { return NumberText.short(rate) }
    var scale: Float = 1
    while rate * scale < 1 { scale *= 10 }
    while rate * scale >= 10 { scale /= 10 }
    return NumberText.short((rate * scale).rounded() / scale)
  }
}
