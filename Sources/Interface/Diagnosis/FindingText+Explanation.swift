import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen

extension FindingText {
  /// What is wrong, and what helps, in full sentences.
  var explanation: String {
    ([fact] + remedies.map { $0.sentence(theme) }).joined(separator: " ")
  }

  private var sampleCount: Int { experiment.trainingSet.count }
  private var rate: String { NumberText.short(experiment.hyperparameters.learningRate) }

  private var fact: String {
    switch finding {
    case .diverged(let epoch):
      "After epoch \(epoch) a number grew beyond all bounds: each step overshot by more than the "
        + "last. Most likely the learning rate, \(rate), is too large; a third of it may do."
    case .noWeights:
      "All weights are 0. So every hidden neuron says the same, nothing of the error comes back "
        + "to it, and it stays as it is; only the output's bias learns."
    case .deadLayer(let layer): deadLayer(layer)
    case .cycling(let epoch, _):
      "Since epoch \(epoch) the weights come back again and again."
        + (experiment.hyperparameters.rule == .perceptron
          ? " The perceptron's rule ends only where a line separates the classes." : "")
    case .impossible(.singleLine(let best)): singleLine(best)
    case .impossible(.openRegion(let enclosure)): openRegion(enclosure)
    case .inseparable(let layer, let groups): inseparable(layer, groups)
    case .noSlope(let layer):
      "The hidden function \(architecture.layers[layer].activation.rawValue) is flat wherever it "
        + "doesn't jump. Back-propagation multiplies by its slope, 0: no weight before it changes."
    case .jumps(let jump):
      "The loss \(course(of: jump)) instead of sinking. The steps are longer than the valleys are "
        + "wide; a third of the learning rate, \(rate), may do."
    case .saturatedLayer(let layer, let steepness, let fromStart):
      "\(capitalized(names(layer: layer, neurons: Array(0..<architecture.layers[layer].width)))) "
        + "\(architecture.layers[layer].width == 1 ? "is" : "are") saturated: on average over the "
        + "samples the slope is \(NumberText.percent(steepness)) of the steepest, and the "
        + "error is multiplied by it on its way back. "
        + (fromStart ? "Large weights do that." : "Steps that were too long have done that.")
    case .saturatedOutput(let count, let steepness):
      "For the \(count) samples that are wrong the output is nearly at its limits, where its slope "
        + "is \(NumberText.percent(steepness)) of the steepest. The squared error is "
        + "multiplied by it; cross-entropy is not."
    case .vanishing(let first, let last):
      "∂L/∂w is \(NumberText.loss(first)) on average in the first layer, \(NumberText.loss(last)) "
        + "in the last: each layer on the way back multiplies by its weights and its slope, and "
        + "the first one hardly learns."
    case .rest(let epoch, let loss, let slopeShare, let shared):
      rest(epoch, loss, slopeShare) + (shared.map(onOnePoint) ?? "")
    case .slow(let time, _):
      "The loss sinks steadily, but at this pace half of it takes \(NumberText.grouped(time)) "
        + "epochs. Steps much longer than with a learning rate of \(rate) would still be safe."
    case .idle(let health, let layer, let neurons): idle(health, layer, neurons)
    }
  }

  private func rest(_ epoch: Int, _ loss: Float, _ slopeShare: Float?) -> String {
    let fact =
      "Since about epoch \(epoch) the loss has stayed at \(NumberText.fixed(loss, digits: 3))"
    guard let slopeShare, Self.isFlat(slopeShare) else { return fact + "." }
    return fact
      + ", and its slope is \(NumberText.percent(slopeShare)) of what it was at the start: "
      + "a local minimum, or a plateau, where no small step helps."
  }

  private func deadLayer(_ layer: Int) -> String {
    let width = architecture.layers[layer].width
    let subject = capitalized(names(layer: layer, neurons: Array(0..<width)))
    return
      "\(subject) \(width == 1 ? "says" : "say") 0 to all \(sampleCount) samples, where a ReLU "
      + "has no slope. The output sees no difference between samples, and no error comes back: "
      + "nothing can be learned."
  }

  private func singleLine(_ best: BestLine?) -> String {
    let shape =
      architecture.hiddenLayerCount == 0
      ? "a network without a hidden layer draws"
      : architecture.layers[0].activation == .linear
        ? "linear layers, however many, draw" : "one hidden neuron a layer draws"
    let share = best.map { best in
      best.count <= 20
        ? ": the best gets \(best.correctCount) of \(best.count) samples right"
        : ": the best gets about \(NumberText.fixed(best.accuracy * 100, digits: 0)) % right"
    }
    return "No straight line separates the classes\(share ?? ""). And \(shape) nothing else, "
      + "whatever the weights."
  }

  private func openRegion(_ enclosure: Enclosure) -> String {
    let names = experiment.dataset.classNames
    let (outer, inner) = (names[enclosure.outer], names[enclosure.inner])
    return "The samples of class \(outer) lie all round \(enclosure.enclosedCount) of class "
      + "\(inner). Layers of at most two neurons bend the plane like a rubber sheet, they press it "
      + "flat, but they never lift a part over another: the region stays open, however many layers "
      + "there are, and at best slips out between two samples."
  }

  private func inseparable(_ layer: Int, _ groups: [[Int]]) -> String {
    groups.map { group in
      let subject = capitalized(names(layer: layer, neurons: group))
      let mirrored =
        architecture.layers[layer].activation.isOdd ? " (or just the opposite ones)" : ""
      return "\(subject) have the same weights in and out\(mirrored). So they get the same "
        + "corrections, stay twins for ever, and do the work of one."
    }.joined(separator: " ")
  }

  /// Which samples the output cannot tell apart.
  private func onOnePoint(_ shared: SharedHiddenPoint) -> String {
    guard shared.samples.count <= 4 else {
      return " \(shared.samples.count) samples of different classes lie on one hidden point: the "
        + "output says the same to all of them."
    }
    let places = shared.samples.map { sample in
      let inputs = experiment.dataset.training.inputs(of: sample).map(NumberText.short)
      return "(" + inputs.joined(separator: ", ") + ")"
    }
    return " The samples \(places.dropLast().joined(separator: ", ")) and \(places.last ?? ""), of "
      + "different classes, lie on one hidden point: the output says the same to them."
  }

  private func idle(_ health: NeuronHealth, _ layer: Int, _ neurons: [Int]) -> String {
    let subject = capitalized(names(layer: layer, neurons: neurons))
    let verb = neurons.count == 1 ? "is" : "are"
    let fact = Self.fact(health, sampleCount: sampleCount) {
      NeuronName.text(layer: layer, neuron: $0, of: architecture)
    }
    return "\(subject) \(verb) \(fact)."
  }

  /// What is wrong with a neuron, to stand behind "is".
  static func fact(
    _ health: NeuronHealth, sampleCount: Int, name: (_ neuron: Int) -> String
  ) -> String {
    switch health {
    case .working: "at work: it tells samples apart"
    case .dead: "dead: 0 for all \(sampleCount) samples, with no slope to learn from"
    case .saturated: "saturated: at its limits nearly everywhere, so it learns slowly"
    case .constant: "constant: the same for all \(sampleCount) samples"
    case .twin(let other): "a twin of \(name(other)): the two do one neuron's work"
    }
  }

  private func capitalized(_ text: String) -> String {
    text.hasPrefix("all ") ? "A" + text.dropFirst() : text
  }
}
