import Analysis
import NeuralNetwork
import ScenarioFormat

/// What spans the landscape that is shown.
enum LandscapeAxes: Hashable {
  /// The two directions in which the path walked leads most.
  case path
  /// One weight alone, or two of the weights and the bias of one neuron.
  case parameters(ParameterCoordinates)

  /// As the reader has chosen; else the first two weights of the focused neuron, or the first
  /// choice there is.
  init(_ state: InterfaceState) {
    let choices = Self.all(for: state)
    if let choice = state.options.landscapeAxes {
      self = choices[(choice % choices.count + choices.count) % choices.count]
    } else {
      self =
        state.selection.neuron == nil ? choices[0] : .parameters(Self.firstWeights(for: state))
    }
  }

  /// All that there are, in the order in which keys go through them.
  ///
  /// A single neuron between one input and one output is known for the loss over its weight; the
  /// weights of a network without hidden neurons mean more to a reader than directions.
  static func all(for state: InterfaceState) -> [LandscapeAxes] {
    let architecture = state.experiment.architecture
    let pairs = pairs(for: state).map(LandscapeAxes.parameters)
    guard architecture.hiddenLayerCount > 0 else { return pairs + [.path] }
    let isLine = architecture.inputCount == 1 && architecture.layers[0].width == 1
    let line = LandscapeAxes.parameters(ParameterCoordinates(.parameter(0)))
    return (isLine ? [line] : []) + [.path] + pairs
  }

  /// What takes the place of a path that has not led in two directions yet.
  static func firstWeights(for state: InterfaceState) -> ParameterCoordinates {
    pairs(for: state)[0]
  }

  /// Every two of the weights and the bias of the focused neuron, else of the first one.
  private static func pairs(for state: InterfaceState) -> [ParameterCoordinates] {
    let architecture = state.experiment.architecture
    let hasHidden = state.selection.width > 0
    let layer = hasHidden ? state.selection.layer : 0
    let neuron = hasHidden ? state.selection.neuron ?? 0 : 0
    let inputCount = architecture.inputCount(ofLayer: layer)
    let weights = architecture.weightOffset(ofLayer: layer) + neuron * inputCount
    let bias = architecture.biasOffset(ofLayer: layer) + neuron
    let places = Array(weights..<weights + inputCount) + [bias]
    return places.indices.flatMap { first in
      places[(first + 1)...].map { ParameterCoordinates(.parameters(places[first], $0)) }
    }
  }
}

extension InterfaceState {
  /// Takes the next or the previous axes of the landscape.
  mutating func takeLandscapeAxes(after step: Int) {
    let choices = LandscapeAxes.all(for: self)
    let place = choices.firstIndex(of: LandscapeAxes(self)) ?? 0
    options.landscapeAxes = (place + step + choices.count) % choices.count
  }
}
