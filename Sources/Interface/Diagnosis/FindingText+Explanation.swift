import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen

extension FindingText {
  /// Why it is so and what follows, in full sentences.
  var explanation: String {
    switch finding {
    case .diverged:
      "Each step overshot by more than the last, until a number grew beyond all bounds. Most "
        + "likely the learning rate, \(rate), is too large; a third of it may do."
    case .noWeights:
      "Nothing of the error comes back to the hidden neurons, and they stay as they are; only the "
        + "output's bias learns."
    case .deadLayer:
      "They say 0 to all \(sampleCount) samples, where a ReLU has no slope. The output sees no "
        + "difference between samples, and no error comes back: nothing can be learned."
    case .cycling:
      experiment.hyperparameters.rule == .perceptron
        ? "The perceptron's rule ends only where a line separates the classes."
        : "It will never end."
    case .impossible(.singleLine):
      "And \(shape) nothing but one straight line, whatever the weights."
    case .impossible(.openRegion(let enclosure)): openRegion(enclosure)
    case .inseparable(let layer, let groups): inseparable(layer, groups)
    case .noSlope:
      "It is flat wherever it doesn't jump. Back-propagation multiplies by its slope, 0: no weight "
        + "before it ever changes."
    case .jumps:
      "The steps are longer than the valleys are wide; a third of the learning rate, \(rate), may "
        + "do."
    case .saturatedLayer(_, _, let fromStart):
      "That is the mean over the samples, as a share of the steepest. The error is multiplied by "
        + "it on its way back, so the layer hardly learns. "
        + (fromStart ? "Large weights do that." : "Steps that were too long have done that.")
    case .saturatedOutput(_, let steepness):
      "Near its limits its slope is \(NumberText.percent(steepness)) of the steepest. The squared "
        + "error is multiplied by it; cross-entropy is not."
    case .vanishing(let first, let last):
      "∂L/∂w is \(NumberText.loss(first)) on average in the first layer, \(NumberText.loss(last)) "
        + "in the last: each layer on the way back multiplies by its weights and its slope, and "
        + "the first one hardly learns."
    case .rest(let epoch, let loss, let slopeShare, let shared):
      rest(epoch, loss, slopeShare) + (shared.map(onOnePoint) ?? "")
    case .slow:
      "It sinks steadily, but steps much longer than with a learning rate of \(rate) would still "
        + "be safe."
    case .idle(let health, let layer, let neurons): idle(health, layer, neurons)
    }
  }

  private var sampleCount: Int { experiment.trainingSet.count }
  private var rate: String { NumberText.short(experiment.hyperparameters.learningRate) }

  private func rest(_ epoch: Int, _ loss: Float, _ slopeShare: Float?) -> String {
    let fact =
      "Since about epoch \(epoch) the loss has stayed at \(NumberText.fixed(loss, digits: 3))"
    guard let slopeShare, Self.isFlat(slopeShare) else { return fact + "." }
    return fact + ", and its slope is \(NumberText.percent(slopeShare)) of what it was at the "
      + "start: a local minimum, or a plateau, where no small step helps."
  }

  /// What draws a single line.
  private var shape: String {
    guard architecture.hiddenLayerCount > 0 else { return "a network without a hidden layer draws" }
    return architecture.layers[0].activation == .linear
      ? "linear layers, however many, draw" : "one hidden neuron a layer draws"
  }

  private func openRegion(_ enclosure: Enclosure) -> String {
    let names = experiment.dataset.classNames
    let (outer, inner) = (names[enclosure.outer], names[enclosure.inner])
    return "The samples of class \(outer) lie all round \(enclosure.enclosedCount) of class "
      + "\(inner). Layers of at most two neurons stretch, turn and squeeze the plane like a rubber "
      + "sheet, but never lift a part over another: the region stays open, however many layers "
      + "there are, and at best slips out between two samples."
  }

  private func inseparable(_ layer: Int, _ groups: [[Int]]) -> String {
    let others = groups.dropFirst().map { " So are \(names(layer: layer, neurons: $0))." }
    let opposite = architecture.layers[layer].activation.isOdd ? " (or just opposite ones)" : ""
    return "They have the same weights in and out\(opposite), so they get the same corrections and "
      + "do the work of one." + others.joined()
  }

  /// Which samples the output cannot tell apart.
  private func onOnePoint(_ shared: SharedHiddenPoint) -> String {
    guard shared.samples.count <= 4 else {
      return " \(shared.samples.count) samples of different classes lie on one hidden point: the "
        + "output says the same to all of them."
    }
    let places = shared.samples.map { sample in
      let inputs = experiment.dataset.training.inputs(of: sample).map(NumberText.short)
      return "(" + inputs.joined(separator: ",") + ")"
    }
    return " The samples \(places.dropLast().joined(separator: ", ")) and \(places.last ?? ""), of "
      + "different classes, lie on one hidden point: the output says the same to them."
  }

  private func idle(_ health: NeuronHealth, _ layer: Int, _ neurons: [Int]) -> String {
    let subject = capitalized(names(layer: layer, neurons: neurons))
    if case .twin(let other) = health, neurons.count > 1 {
      let first = NeuronName.text(layer: layer, neuron: other, of: architecture)
      return "\(subject) are twins of \(first): together they do one neuron's work."
    }
    let fact = Self.fact(health, sampleCount: sampleCount) {
      NeuronName.text(layer: layer, neuron: $0, of: architecture)
    }
    return "\(subject) \(neurons.count == 1 ? "is" : "are") \(fact)."
  }

  /// What is wrong with a neuron, to stand behind "is".
  static func fact(
    _ health: NeuronHealth, sampleCount: Int, name: (_ neuron: Int) -> String
  ) -> String {
    switch health {
    case .working: "at work: it tells samples apart"
    case .dead: "dead: 0 for all \(sampleCount) samples, with no slope to learn from"
    case .saturated: "saturated: at its limits nearly everywhere, learns slowly"
    case .constant: "constant: the same for all \(sampleCount) samples"
    case .twin(let other): "a twin of \(name(other)): the two do one neuron's work"
    }
  }

  private func capitalized(_ text: String) -> String {
    text.hasPrefix("all ") ? "A" + text.dropFirst() : text
  }
}
