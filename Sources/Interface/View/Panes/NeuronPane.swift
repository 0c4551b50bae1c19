import Analysis
import Datasets
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
    switch health {
    case .working: text.add("works: it tells samples apart", .success)
    case .dead: text.add("dead: 0 for every sample, with no slope to learn from", .warning)
    case .saturated: text.add("saturated: at its limits nearly everywhere, learns slowly", .warning)
    case .constant: text.add("constant: the same for every sample", .warning)
    case .twin(let other):
      let name = NeuronName.text(layer: layer, neuron: other, of: architecture)
      text.add("twin of \(name): the two do one neuron's work", .warning)
    }
    text.add("Tab: the next neuron", .dim)
    text.addGap()
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
    text.add("a = \(function)(z),  z = Σ w·input + b", .title)
    let rows = zip(inputNames, weights).map { ($0, $1) } + [("b", bias)]
    let widest = rows.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    let reach = rows.reduce(Float(1e-6)) { max($0, abs($1.1)) }
    let half = max(min((columns - widest - 10) / 2, 16), 2)
    for (name, value) in rows {
      let length = value.isFinite ? Int((abs(value) / reach * Float(half)).rounded()) : 0
      let bar = String(repeating: state.theme.isUnicode ? "▇" : "#", count: length)
      let space = String(repeating: " ", count: half - length)
      let number = padded(NumberText.fixed(value, digits: 2), to: 7, isLeading: true)
      let label = padded(name, to: widest, isLeading: false)
      let axis = state.theme.isUnicode ? "│" : "|"
      let (left, right) = value < 0 ? (space + bar, "") : (String(repeating: " ", count: half), bar)
      text.add([
        text.piece(label + number + "  " + left, .text), text.piece(axis, .dim),
        text.piece(right, .text),
      ])
    }
    text.addGap()
  }

  private func padded(_ text: String, to width: Int, isLeading: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    return isLeading ? space + text : text + space
  }

  private static let binCount = 8

  /// How its activations are spread over the training samples, class by class.
  private func addActivations(to text: inout PaneText, columns: Int) {
    let values = readings.trainingValues.activation(layer: layer, neuron: neuron)
    guard let smallest = values.min(), let largest = values.max(), largest.isFinite,
      smallest.isFinite
    else { return }
    let range = architecture.layers[layer].activation.range
    let lower = range.lowerBound.isFinite ? range.lowerBound : smallest
    let upper = range.upperBound.isFinite ? range.upperBound : max(largest, lower + 1e-6)
    text.add("its activation a, sample by sample", .title)
    let labels = experiment.dataset.training.labels
    var bins = [[Int]](repeating: [], count: Self.binCount)
    for (index, value) in values.enumerated() {
      let place = Int((value - lower) / max(upper - lower, 1e-9) * Float(Self.binCount))
      bins[min(max(place, 0), Self.binCount - 1)].append(labels.isEmpty ? 0 : labels[index])
    }
    let largestBin = max(bins.map(\.count).max() ?? 1, 1)
    let room = max(columns - 16, 1)
    for index in bins.indices.reversed() {
      let edge = lower + (upper - lower) * Float(index) / Float(Self.binCount)
      let counts = Dictionary(grouping: bins[index], by: \.self).mapValues(\.count)
      let bar = counts.sorted { $0.key < $1.key }.map { label, count in
        let scaled = largestBin <= room ? count : max(1, count * room / largestBin)
        return String(repeating: String(Self.glyph(label, state.theme)), count: scaled)
      }.joined()
      let label = padded(NumberText.fixed(edge, digits: 2), to: 6, isLeading: true)
      text.add([
        text.piece("≥ \(label)  ", .dim), text.piece(bar, .text),
        text.piece(bins[index].isEmpty ? "" : " \(bins[index].count)", .dim),
      ])
    }
  }

  private static func glyph(_ label: Int, _ theme: Theme) -> Character {
    let glyphs: [Character] =
      theme.isUnicode ? ["●", "▲", "■", "◆", "★", "▼", "◀", "▶", "♠", "♣"] : Array("ox#%*v<>+@")
    return glyphs[label % glyphs.count]
  }
}
