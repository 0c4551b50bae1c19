import Analysis
import NeuralNetwork
import ScenarioFormat

/// What spans the hidden space that is shown.
enum HiddenAxes: Hashable {
  /// The directions in which the activations vary most.
  case principal
  /// Neurons of the layer.
  case neurons([Int])

  /// The axes of the focused layer as the reader has chosen them; else those around the focused
  /// neuron; else all neurons together if there are more than three, or the first ones.
  init(_ state: InterfaceState, width: Int, dimension: Int) {
    let choices = Self.all(width: width, dimension: dimension)
    if let choice = state.options.hiddenAxes, !choices.isEmpty {
      self = choices[(choice % choices.count + choices.count) % choices.count]
    } else if let neuron = state.selection.neuron, neuron < width {
      let first = min(max(neuron - 1, 0), width - dimension)
      self = .neurons(Array(first..<first + dimension))
    } else {
      self = choices.first ?? .neurons(Array(0..<dimension))
    }
  }

  /// All that there are for a layer, in the order in which keys go through them: every pair of
  /// neurons, or any three that follow each other.
  static func all(width: Int, dimension: Int) -> [HiddenAxes] {
    guard width >= dimension else { return [] }
    let principal: [HiddenAxes] = width > 3 ? [.principal] : []
    guard dimension == 2 else {
      return principal + (0...width - dimension).map { .neurons(Array($0..<$0 + dimension)) }
    }
    return principal
      + (0..<width - 1).flatMap { first in
        (first + 1..<width).map { .neurons([first, $0]) }
      }
  }

  /// The projection onto these axes.
  func projection(
    dimension: Int, layer: Int, width: Int, samples: LayerValues
  ) -> LayerProjection {
    switch self {
    case .principal:
      LayerProjection(principal: dimension, layer: layer, width: width, samples: samples)
    case .neurons(let neurons):
      LayerProjection(neurons: neurons, layer: layer, width: width, samples: samples)
    }
  }
}

extension InterfaceState {
  /// How a layer is looked at: the focused one as the reader has chosen.
  func projection(
    ofLayer layer: Int, dimension: Int, _ values: LayerValues
  ) -> LayerProjection {
    let width = experiment.architecture.layers[layer].width
    let dimension = min(dimension, width)
    let axes =
      layer == selection.layer
      ? HiddenAxes(self, width: width, dimension: dimension)
      : HiddenAxes.all(width: width, dimension: dimension).first
    return (axes ?? .neurons(Array(0..<dimension))).projection(
      dimension: dimension, layer: layer, width: width, samples: values)
  }

  /// Takes the next or the previous axes of the hidden space.
  mutating func takeHiddenAxes(after step: Int) {
    let dimension = options.view == .lift ? 3 : 2
    let choices = HiddenAxes.all(width: selection.width, dimension: dimension)
    guard !choices.isEmpty else { return }
    let axes = HiddenAxes(self, width: selection.width, dimension: dimension)
    let place = choices.firstIndex(of: axes) ?? 0
    options.hiddenAxes = (place + step + choices.count) % choices.count
  }
}

extension LayerProjection {
  /// What is seen along its axes: `h₁ × h₂`, or `8 neurons, 93 % shown`.
  func title(of architecture: Architecture) -> String {
    switch axes {
    case .neurons(let neurons):
      return neurons.map { NeuronName.text(layer: layer, neuron: $0, of: architecture) }
        .joined(separator: " × ")
    case .principalComponents(let share):
      let percent = NumberText.fixed(share * 100, digits: 0)
      return "\(architecture.layers[layer].width) neurons, \(percent) % shown"
    }
  }
}
