import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// The focused hidden neuron in full: its weights, what it says to the samples, its health.
struct NeuronPane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  private var experiment: Experiment { state.experiment }
  private var architecture: Architecture { experiment.architecture }
  private var layer: Int { state.selection.layer }
  private var neuron: Int { state.selection.neuron ?? 0 }

  var title: String {
    guard state.selection.width > 0 else { return "Neuron" }
    return "Neuron \(NeuronName.text(layer: layer, neuron: neuron, of: architecture))"
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    var text = PaneText(theme: state.theme)
    guard state.selection.width > 0 else {
      text.add("no hidden neuron", .dim)
      return text.draw(into: &buffer, area: area)
    }
    addCharacter(to: &text, columns: area.size.columns - 2)
    addWeights(to: &text, columns: area.size.columns - 2)
    addActivations(to: &text, columns: area.size.columns - 2)
    text.draw(into: &buffer, area: area)
  }

  /// What it is called as a gate, and whether it does any work.
  private func addCharacter(to text: inout PaneText, columns: Int) {
    if let gate = readings.gateName(layer: layer, neuron: neuron) { text.add(gate, .title) }
    let health = NeuronHealth(
      layer: layer, neuron: neuron, values: readings.trainingValues, architecture: architecture)
    addHealth(health, to: &text, columns: columns)
    text.add("Tab: next · z: new weights · u: undo", .dim)
    text.addGap()
  }

  /// Whether it does any work and, while the run has not reached its goal, what helps.
  private func addHealth(_ health: NeuronHealth, to text: inout PaneText, columns: Int) {
    let fact = FindingText.fact(health, sampleCount: experiment.trainingSet.count) {
      NeuronName.text(layer: layer, neuron: $0, of: architecture)
    }
    let isOpen = readings.diagnosis.isOpen
    let role = health == .working ? Theme.Role.success : isOpen ? .warning : .text
    text.add(wrapping: fact, role, columns: columns)
    guard isOpen else { return }
    for remedy in Remedy.remedies(for: health, in: experiment.scenario) {
      text.add(wrapping: "▸ " + state.words(of: remedy).sentence, columns: columns)
    }
  }

  private var inputNames: [String] {
    guard layer > 0 else { return experiment.inputNames }
    return (0..<architecture.layers[layer - 1].width).map {
      NeuronName.text(layer: layer - 1, neuron: $0, of: architecture)
    }
  }

  /// A bar for each weight, to the left of the middle if it is negative.
  private func addWeights(to text: inout PaneText, columns: Int) {
    let weights = Array(readings.parameters.weights(layer: layer, neuron: neuron))
    let bias = readings.parameters.bias(layer: layer, neuron: neuron)
    let function = architecture.layers[layer].activation.rawValue
    text.add("a = \(function)(z),  z = Σ w input + b", .title)
    let places = architecture.parameterPlaces(of: NeuronPlace(layer: layer, neuron: neuron))
    let rows = zip(inputNames, weights).map { ($0, $1) } + [("b", bias)]
    let widest = rows.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    let reach = rows.map { abs($0.1) }.filter(\.isFinite).reduce(1e-6, max)
    let half = max(min((columns - widest - 10) / 2, 16), 2)
    for ((name, value), place) in zip(rows, places) {
      let mark = experiment.isFrozen(place) ? state.theme.frozenMark : " "
      let length = value.isFinite ? Int((abs(value) / reach * Float(half)).rounded()) : 0
      let bar = String(repeating: state.theme.isUnicode ? "▇" : "#", count: length)
      let space = String(repeating: " ", count: half - length)
      let number = DisplayWidth.aligned(NumberText.fixed(value, digits: 2), to: 7)
      let label = DisplayWidth.padded(name, to: widest)
      let axis = state.theme.isUnicode ? "│" : "|"
      let (left, right) = value < 0 ? (space + bar, "") : (String(repeating: " ", count: half), bar)
      text.add([
        text.piece(label + number + mark + " " + left, .text), text.piece(axis, .dim),
        text.piece(right, .text),
      ])
    }
    text.addGap()
  }

  private static let binCount = 8

  /// How its activations are spread over the training samples, class by class.
  private func addActivations(to text: inout PaneText, columns: Int) {
    let values = readings.trainingValues.activation(layer: layer, neuron: neuron)
    let bounds = bounds(of: values)
    guard values.allSatisfy(\.isFinite), (bounds.upper - bounds.lower).isFinite else { return }
    text.add("its activation a, sample by sample", .title)
    let width = (bounds.upper - bounds.lower) / Float(Self.binCount)
    let bins = bins(of: values, from: bounds.lower, width: width)
    let largestBin = max(bins.map { $0.values.reduce(0, +) }.max() ?? 1, 1)
    let room = max(columns - 16, 1)
    for index in bins.indices.reversed() {
      let bar = bins[index].sorted { $0.key < $1.key }.map { label, count in
        let scaled = largestBin <= room ? count : max(1, count * room / largestBin)
        return String(repeating: Character(state.theme.glyph(ofClass: label)), count: scaled)
      }.joined()
      let edge = NumberText.fixed(bounds.lower + width * Float(index), digits: 2)
      let count = bins[index].values.reduce(0, +)
      text.add([
        text.piece("≥ \(DisplayWidth.aligned(edge, to: 6))  ", .dim), text.piece(bar, .text),
        text.piece(count == 0 ? "" : " \(count)", .dim),
      ])
    }
  }

  /// Between which values activations can lie, as far as there are bounds; else do lie.
  private func bounds(of values: ArraySlice<Float>) -> (lower: Float, upper: Float) {
    let range = architecture.layers[layer].activation.range
    let lower = range.lowerBound.isFinite ? range.lowerBound : values.min() ?? 0
    let upper = range.upperBound.isFinite ? range.upperBound : values.max() ?? 0
    return (lower, max(upper, lower + 1e-6 * max(abs(lower), 1)))
  }

  /// How many samples of each class lie in each of some equal intervals.
  private func bins(
    of values: ArraySlice<Float>, from lower: Float, width: Float
  ) -> [[Int: Int]] {
    let labels = experiment.dataset.training.labels
    var bins = [[Int: Int]](repeating: [:], count: Self.binCount)
    for (index, value) in values.enumerated() {
      let place = min(max(Int((value - lower) / width), 0), Self.binCount - 1)
      bins[place][labels.isEmpty ? 0 : labels[index], default: 0] += 1
    }
    return bins
  }
}
