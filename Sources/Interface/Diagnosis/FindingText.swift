import Analysis
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// A finding in words: a name, a notice, sentences.
///
/// All wording about findings stands here and in its extensions, all wording about what helps in
/// `RemedyText`.
struct FindingText {
  let finding: Finding
  let experiment: Experiment
  /// Whether the run can be changed while it trains.
  let isEditable: Bool
  let theme: Theme
  /// Whether another program trains, so that nothing can be done about it here.
  var isFollowed = false
  /// Which keys do what helps.
  var keymap = Keymap.standard

  var architecture: Architecture { experiment.architecture }
  var isOnlyHiddenLayer: Bool { architecture.hiddenLayerCount == 1 }

  /// Two or three words, for a run among others.
  var name: String {
    switch finding {
    case .diverged(let epoch): "diverged after \(epoch)"
    case .noWeights: "all weights 0"
    case .deadLayer: "all dead"
    case .cycling: "cycles"
    case .impossible(.singleLine): "no line can"
    case .impossible(.openRegion): "stays open"
    case .inseparable: "twins"
    case .noSlope: "no slope"
    case .jumps: "rate too large"
    case .saturatedLayer, .saturatedOutput: "saturated"
    case .vanishing: "gradient gone"
    case .rest: "stuck"
    case .slow: "rate too small"
    case .idle: "idle neurons"
    }
  }

  /// What helps, the best first.
  var remedies: [Remedy] {
    if isFollowed { return [] }
    let newWeights = Remedy.newWeights(of: experiment.scenario)
    let rate = experiment.hyperparameters.learningRate
    return switch finding {
    case .diverged: [.learningRate(rate / 3, beginsAgain: true)]
    case .jumps(let jump): [.learningRate(rate / 3, beginsAgain: jump.isClimb)]
    case .noWeights, .inseparable: [newWeights]
    case .deadLayer: [newWeights, .activation("leaky-relu", "has a slope on both sides")]
    case .cycling: experiment.hyperparameters.rule == .perceptron ? [.hiddenLayer] : []
    case .impossible(.singleLine): [remedyForSingleLine]
    case .impossible(.openRegion): [.thirdNeuron]
    case .noSlope: [.activation("tanh", "is a soft step, which has one")]
    case .saturatedLayer(_, _, let fromStart):
      fromStart ? [newWeights] : [.learningRate(rate / 3, beginsAgain: true)]
    case .saturatedOutput:
      [.crossEntropy(fitsOutput: experiment.scenario.outputActivation == .sigmoid)]
    case .vanishing: remediesForVanishing
    case .rest: [newWeights, .moreNeurons]
    case .slow(_, let betterRate): [.learningRate(betterRate, beginsAgain: false)]
    case .idle(let health, _, _): Remedy.remedies(for: health, in: experiment.scenario)
    }
  }

  private var remedyForSingleLine: Remedy {
    guard architecture.hiddenLayerCount > 0 else { return .hiddenLayer }
    let isLinear = architecture.layers.dropLast().allSatisfy { $0.activation == .linear }
    return isLinear ? .activation("tanh", "bends the plane") : .moreNeurons
  }

  private var remediesForVanishing: [Remedy] {
    switch architecture.layers[0].activation {
    case .sigmoid, .softplus: [.activation("tanh", "has slope 1 in its middle"), .fewerLayers]
    default: [.fewerLayers]
    }
  }

  /// A remedy in words.
  func words(of remedy: Remedy) -> RemedyText {
    RemedyText(remedy: remedy, isEditable: isEditable, theme: theme, keymap: keymap)
  }

  /// Neurons of a layer by name: "h₁, h₂ and h₄", "all 8 neurons", of many the first few.
  func names(layer: Int, neurons: [Int]) -> String {
    let width = architecture.layers[layer].width
    if neurons.count == width, width > 2 {
      return isOnlyHiddenLayer
        ? "all \(width) neurons" : "all \(width) neurons of layer \(layer + 1)"
    }
    let names = neurons.prefix(4).map {
      NeuronName.text(layer: layer, neuron: $0, of: architecture)
    }
    guard neurons.count <= 4, let last = names.last else {
      return names.joined(separator: ", ") + " and \(neurons.count - 4) more"
    }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension InterfaceState {
  /// A finding about the shown run in words.
  func words(of finding: Finding) -> FindingText {
    FindingText(
      finding: finding, experiment: experiment, isEditable: isEditable, theme: theme,
      isFollowed: isFollowed, keymap: keymap)
  }

  /// A remedy for the shown run in words.
  func words(of remedy: Remedy) -> RemedyText {
    RemedyText(remedy: remedy, isEditable: isEditable, theme: theme, keymap: keymap)
  }

  /// Whether the shown run can be changed while it trains.
  private var isEditable: Bool {
    !comparesRuns && !isFollowed && experiment.hyperparameters.rule == .backpropagation
  }
}
