import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// What is asked before a step is shown, and what is said afterwards: the longest first.
struct PredictionText {
  let state: InterfaceState

  private var architecture: Architecture { state.experiment.architecture }

  /// The question, while a step waits.
  var questions: [String] {
    let lines = "where will \(subject) go"
    let key = state.keyName(of: "run")
    let show = "\(key) shows"
    let short = ["Guess: \(lines)? · \(show)", "Guess · \(show)"]
    guard state.probe != nil, let side = side(under: nil) else {
      return ["Guess: \(lines), and what will the region be? · \(show)"] + short
    }
    return [
      "Guess: \(lines)? Will the place that you point at change sides? It is \(side) now · \(show)",
      "Guess: will the place at \(mark), now \(side), change? · \(show)",
    ] + short
  }

  /// What happened, after a step was shown.
  func answers(changedCount: Int?, before: TrainingSnapshot) -> [String] {
    guard let after = state.snapshot else { return [] }
    let loss =
      "loss \(NumberText.loss(before.training.loss)) → \(NumberText.loss(after.training.loss))"
    let sides = changedCount.map(Self.sides)
    let place = state.probe == nil ? nil : place(before: before)
    let right = after.training.correctCount.map { "\($0) of \(after.training.count) right" }
    let all = [loss, sides, place, right]
    return [all, [loss, sides, place], [loss, place ?? sides], [loss]]
      .map { $0.compactMap(\.self).joined(separator: " · ") }
  }

  /// What the probe looks like.
  private var mark: String { state.theme.isUnicode ? "✛" : "+" }

  private static func sides(_ count: Int) -> String {
    switch count {
    case 0: "no sample changed sides"
    case 1: "1 sample changed sides"
    default: "\(count) samples changed sides"
    }
  }

  private func place(before: TrainingSnapshot) -> String? {
    guard let old = side(under: before.parameters), let new = side(under: nil) else { return nil }
    return old == new ? "the place stays \(new)" : "the place was \(old), is \(new)"
  }

  /// The neurons by name; of many or none what they are.
  private var subject: String {
    let layer = state.selection.layer
    if let neuron = state.selection.neuron {
      return NeuronName.text(layer: layer, neuron: neuron, of: architecture)
    }
    let visible = (0..<state.selection.width).filter {
      state.selection.isVisible(layer: layer, neuron: $0)
    }
    let names = visible.map { NeuronName.text(layer: layer, neuron: $0, of: architecture) }
    switch names.count {
    case 0: return "the boundary"
    case 1: return names[0]
    case 2, 3:
      return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    default: return "the lines"
    }
  }

  /// What the network takes the probe for, under other parameters or those that are shown.
  private func side(under parameters: Parameters?) -> String? {
    guard let probe = state.probe, state.experiment.dataset.classCount > 0 else { return nil }
    let shown = state.snapshot?.parameters ?? state.experiment.initialParameters
    let values = (parameters ?? shown)
      .layerValues(inputs: state.experiment.inputMap.inputs(of: probe), count: 1)
    return state.experiment.dataset.classNames[values.outputClass(of: 0)]
  }
}
