import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// Every neuron's z and a at one point, with the sum spelled out where there is room.
struct ProbePane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  private var architecture: Architecture { state.experiment.architecture }

  var title: String {
    state.probePlace.map { "Probe at " + $0 } ?? "Probe"
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    guard let reading = ProbeReading(state: state, readings: readings) else { return }
    let spelled = spelledLines(reading)
    let isRoomToSpell = spelled.count <= area.size.rows && width(of: spelled) <= area.size.columns
    draw(isRoomToSpell ? spelled : shortLines(reading), into: &buffer, area: area)
  }

  /// As many columns as fit; what does not fit is counted in the last cell.
  private func draw(_ lines: [Line], into buffer: inout CellBuffer, area: Rectangle) {
    let columnWidth = max(width(of: lines), 1)
    let room = max(area.size.columns / columnWidth, 1) * area.size.rows
    var shown = lines
    if lines.count > room, room > 0 {
      let rest = Line(text: "+\(lines.count - room + 1) more: v", style: state.theme.style(.dim))
      shown = lines.prefix(room - 1) + [rest]
    }
    for (index, line) in shown.enumerated() {
      buffer.write(
        state.theme.legible(line.text), row: area.origin.row + index % area.size.rows,
        column: area.origin.column + 1 + index / area.size.rows * columnWidth, style: line.style,
        within: area)
    }
  }

  private func width(of lines: [Line]) -> Int {
    1 + (lines.map { DisplayWidth.columns(of: state.theme.legible($0.text)) }.max() ?? 0)
  }

  private struct Line {
    let text: String
    let style: Style
  }

  /// Output first: it is what one asks for, and what must not be cut.
  private var places: [(layer: Int, neuron: Int)] {
    architecture.layers.indices.reversed().flatMap { layer in
      (0..<architecture.layers[layer].width).map { (layer, $0) }
    }
  }

  private func name(_ layer: Int, _ neuron: Int) -> String {
    NeuronName.text(layer: layer, neuron: neuron, of: architecture)
  }

  /// A line a neuron: its pre-activation, then its activation.
  private func shortLines(_ reading: ProbeReading) -> [Line] {
    places.map { layer, neuron in
      let z = NumberText.fixed(reading.values.preActivations[layer][neuron], digits: 2)
      let a = NumberText.fixed(reading.values.activations[layer][neuron], digits: 2)
      return Line(
        text: "\(name(layer, neuron)) z \(z) → \(a)",
        style: state.style(ofLayer: layer, neuron: neuron))
    }
  }

  /// Two lines a neuron: the weighted sum, then what the activation makes of it.
  private func spelledLines(_ reading: ProbeReading) -> [Line] {
    places.flatMap { layer, neuron in
      let z = NumberText.fixed(reading.values.preActivations[layer][neuron], digits: 2)
      let a = NumberText.fixed(reading.values.activations[layer][neuron], digits: 2)
      let function = architecture.layers[layer].activation.rawValue
      return [
        Line(
          text: "\(name(layer, neuron)) = \(function)(\(z)) = \(a)",
          style: state.style(ofLayer: layer, neuron: neuron)),
        Line(
          text: "   z = \(sum(layer, neuron, reading)) = \(z)", style: state.theme.style(.text)),
      ]
    }
  }

  /// "1.89·(−1.00) − 0.54·0.20 + 0.30".
  private func sum(_ layer: Int, _ neuron: Int, _ reading: ProbeReading) -> String {
    let weights = readings.parameters.weights(layer: layer, neuron: neuron)
    let terms = zip(weights, reading.inputs(ofLayer: layer)).map { weight, input in
      let value = NumberText.fixed(input, digits: 2)
      return (number: weight, suffix: "·" + (input < 0 ? "(\(value))" : value))
    }
    let bias = readings.parameters.bias(layer: layer, neuron: neuron)
    return SumText.text(terms + [(number: bias, suffix: "")])
  }
}
