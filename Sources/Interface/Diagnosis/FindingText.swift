import Analysis
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// A finding in words: a name, a notice, sentences. All wording about findings stands here and in
/// its extensions.
struct FindingText {
  let finding: Finding
  let experiment: Experiment
  let theme: Theme

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
    let scenario = experiment.scenario
    let newWeights = Remedy.newWeights(of: scenario)
    let rate = scenario.hyperparameters.learningRate
    return switch finding {
    case .diverged, .jumps: [.learningRate(rate / 3)]
    case .noWeights: [newWeights]
    case .inseparable: [.newNeuronWeights, newWeights]
    case .deadLayer: [newWeights, .activation("leaky-relu", "which has a slope on both sides")]
    case .cycling: experiment.hyperparameters.rule == .perceptron ? [.hiddenLayer] : []
    case .impossible(.singleLine): [remedyForSingleLine]
    case .impossible(.openRegion): [.width(3)]
    case .noSlope: [.activation("tanh", "a soft step, which has one")]
    case .saturatedLayer(_, _, let fromStart):
      fromStart ? [newWeights] : [.learningRate(rate / 3), newWeights]
    case .saturatedOutput: [.crossEntropy]
    case .vanishing(let first, let last): remediesForVanishing(first, last)
    case .rest: [newWeights, .moreNeurons]
    case .slow(_, let betterRate): [.learningRate(betterRate)]
    case .idle(let health, _, _): Self.remedies(for: health)
    }
  }

  /// What helps a single neuron.
  static func remedies(for health: NeuronHealth) -> [Remedy] {
    switch health {
    case .working: []
    case .dead:
      [.newNeuronWeights, .activation("leaky-relu", "with a slope on both sides")]
    case .saturated, .constant, .twin: [.newNeuronWeights]
    }
  }

  private var remedyForSingleLine: Remedy {
    guard architecture.hiddenLayerCount > 0 else { return .hiddenLayer }
    let isLinear = architecture.layers.dropLast().allSatisfy { $0.activation == .linear }
    return isLinear ? .activation("tanh", "which bends the plane") : .width(4)
  }

  private func remediesForVanishing(_ first: Float, _ last: Float) -> [Remedy] {
    switch architecture.layers[0].activation {
    case .sigmoid, .softplus:
      [.activation("tanh", "which has slope 1 in its middle"), .fewerLayers]
    default: [.fewerLayers]
    }
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
