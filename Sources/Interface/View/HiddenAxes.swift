import NeuralNetwork
import ScenarioFormat

/// What spans the hidden space that is shown.
enum HiddenAxes: Hashable {
  /// The two directions in which the activations vary most.
  case principal
  /// Two neurons of the focused layer.
  case neurons(Int, Int)

  /// As the reader has chosen; else the focused neuron and the one before it; else all neurons if
  /// they are more than three, or the first two.
  init(_ state: InterfaceState) {
    let choices = Self.all(width: state.selection.width)
    if let choice = state.options.hiddenAxes, !choices.isEmpty {
      self = choices[(choice % choices.count + choices.count) % choices.count]
    } else if let neuron = state.selection.neuron {
      let second = max(neuron, 1)
      self = .neurons(second - 1, second)
    } else {
      self = choices.first ?? .neurons(0, 1)
    }
  }

  /// All that there are for a layer, in the order in which keys go through them.
  static func all(width: Int) -> [HiddenAxes] {
    guard width > 1 else { return [] }
    let pairs = (0..<width - 1).flatMap { first in
      (first + 1..<width).map { HiddenAxes.neurons(first, $0) }
    }
    return (width > 3 ? [.principal] : []) + pairs
  }
}

extension InterfaceState {
  /// Takes the next or the previous pair of axes of the hidden space.
  mutating func takeHiddenAxes(after step: Int) {
    let choices = HiddenAxes.all(width: selection.width)
    guard !choices.isEmpty else { return }
    let place = choices.firstIndex(of: HiddenAxes(self)) ?? 0
    options.hiddenAxes = (place + step + choices.count) % choices.count
  }
}
