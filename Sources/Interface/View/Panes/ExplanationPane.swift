import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// What the network does, in plain sentences made from its numbers: at the probe, else as a whole;
/// above all, what keeps it from its goal.
struct ExplanationPane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  private var experiment: Experiment { state.experiment }
  private var architecture: Architecture { experiment.architecture }

  var title: String { "Why" }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let columns = area.size.columns - 2
    var text = PaneText(theme: state.theme)
    if let probe = probeSentences {
      text.add(wrapping: probe, .accent, columns: columns)
      text.addGap()
    }
    for finding in readings.diagnosis.findings { add(finding, to: &text, columns: columns) }
    for sentence in neuronSentences + [outputSentence, outcomeSentence].compactMap(\.self) {
      text.add(wrapping: sentence, columns: columns)
      text.addGap()
    }
    if state.probe == nil {
      text.add(wrapping: "i asks about a place: arrows or a click move it.", .dim, columns: columns)
    }
    text.draw(into: &buffer, area: area)
  }

  /// All of it, sentence by sentence, for somebody who doesn't see it.
  var sentences: [String] {
    let findings = readings.diagnosis.findings.flatMap { finding -> [String] in
      let words = state.words(of: finding)
      return (finding.isAlarm ? [words.headline] : []) + [words.explanation]
        + words.remedies.map { words.words(of: $0).sentence }
    }
    return [probeSentences].compactMap(\.self) + findings + neuronSentences
      + [outputSentence, outcomeSentence].compactMap(\.self)
  }

  /// What is wrong, why, and what helps.
  private func add(_ finding: Finding, to text: inout PaneText, columns: Int) {
    let words = state.words(of: finding)
    if finding.isAlarm { text.add(wrapping: words.headline, .warning, columns: columns) }
    text.add(wrapping: words.explanation, columns: columns)
    for remedy in words.remedies {
      text.add(wrapping: "▸ " + words.words(of: remedy).sentence, .accent, columns: columns)
    }
    text.addGap()
  }

  /// What each neuron of the first layer stands for; several outputs are no neurons to switch.
  private var neuronSentences: [String] {
    guard architecture.hiddenLayerCount > 0 || architecture.outputCount == 1,
      experiment.dataset.classCount > 0 || architecture.hiddenLayerCount > 0
    else { return [] }
    let shown = min(architecture.layers[0].width, 6)
    let rest = architecture.layers[0].width - shown
    return (0..<shown).map(sentence)
      + (rest > 0 ? ["\(rest) more neurons of the first layer do likewise."] : [])
  }

  private func sentence(ofNeuron neuron: Int) -> String {
    let name = NeuronName.text(layer: 0, neuron: neuron, of: architecture)
    let (weights, bias) = experiment.inputMap.inDataUnits(
      weights: Array(readings.parameters.weights(layer: 0, neuron: neuron)),
      bias: readings.parameters.bias(layer: 0, neuron: neuron))
    let sum = SumText.text(weights: weights, names: experiment.inputNames, bias: bias)
    var sentence = "\(name) is on where \(sum) > 0: \(reach(ofNeuron: neuron))."
    if let gate = readings.gateName(layer: 0, neuron: neuron) { sentence += " It is \(gate)." }
    return sentence
  }

  /// For how many corners or samples a neuron is on.
  private func reach(ofNeuron neuron: Int) -> String {
    let signs = readings.trainingValues.preActivation(layer: 0, neuron: neuron)
    let count = signs.count { $0 > 0 }
    if experiment.holdsEachCornerOnce {
      return [
        "no corner", "one of the four corners", "two of the four corners",
        "three of the four corners", "all four corners",
      ][count]
    }
    return "\(count) of \(signs.count) samples"
  }

  /// How the output is put together.
  private var outputSentence: String? {
    guard architecture.outputCount == 1, architecture.hiddenLayerCount == 1,
      architecture.layers[0].width <= 4
    else { return composition }
    let names = (0..<architecture.layers[0].width).map {
      NeuronName.text(layer: 0, neuron: $0, of: architecture)
    }
    let sum = SumText.text(
      weights: readings.parameters.weights(layer: 1, neuron: 0), names: names,
      bias: readings.parameters.bias(layer: 1, neuron: 0))
    guard experiment.dataset.classCount == 2 else { return "The output is \(sum)." }
    let name = experiment.dataset.classNames[1]
    return "The output says \(name) where \(sum) > 0." + (composition.map { " " + $0 } ?? "")
  }

  private var composition: String? {
    readings.gates?.composition.map { "In logic: \($0)." }
  }

  /// How far training has come.
  private var outcomeSentence: String? {
    guard let snapshot = state.snapshot else { return nil }
    if case .goalReached(let epoch) = snapshot.outcome {
      return "The goal was reached at epoch \(epoch)."
    }
    return snapshot.training.correctCount.map {
      "It has \($0) of \(snapshot.training.count) samples right so far."
    }
  }

  /// What happens at the probe.
  var probeSentences: String? {
    guard let place = state.probePlace,
      let reading = ProbeReading(state: state, readings: readings)
    else { return nil }
    let last = architecture.layers.count - 1
    let verdict = verdict(
      reading.values.preActivations[last], reading.values.activations[last])
    guard architecture.hiddenLayerCount > 0 else { return "At \(place) \(verdict)" }
    let on = hiddenNames { reading.values.preActivations[0][$0] > 0 }
    let neurons = on.isEmpty ? "no neuron" : on.joined(separator: ", ")
    return "At \(place) \(neurons) \(on.count > 1 ? "are" : "is") on; \(verdict)"
  }

  private func hiddenNames(where isOn: (Int) -> Bool) -> [String] {
    (0..<architecture.layers[0].width).filter(isOn).map {
      NeuronName.text(layer: 0, neuron: $0, of: architecture)
    }
  }

  private func verdict(_ z: [Float], _ a: [Float]) -> String {
    let dataset = experiment.dataset
    let output = architecture.layers[architecture.layers.count - 1].activation
    guard dataset.classCount > 0 else {
      return "the output is \(NumberText.fixed(a[0], digits: 2))."
    }
    let winner = z.count > 1 ? (z.indices.max { z[$0] < z[$1] } ?? 0) : (z[0] >= 0 ? 1 : 0)
    let name = dataset.classNames[winner]
    let sum = "z = \(NumberText.fixed(z.count > 1 ? z[winner] : z[0], digits: 2))"
    guard output == .sigmoid || output == .softmax else { return "\(sum), so it is \(name)." }
    let share = z.count > 1 ? a[winner] : (winner == 1 ? a[0] : 1 - a[0])
    return
      "\(sum), so it is \(name), with probability \(NumberText.fixed(share * 100, digits: 0)) %."
  }
}
