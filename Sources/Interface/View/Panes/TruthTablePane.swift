import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// What each neuron says for the four combinations of two inputs, and which gate that makes it.
struct TruthTablePane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  private var architecture: Architecture { state.experiment.architecture }

  var title: String { "Truth table" }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let area = area.inset(columns: 1)
    guard let corners = state.experiment.corners else {
      write("only for inputs of two values each", .dim, row: 0, into: &buffer, area: area)
      return
    }
    let table = columns(corners)
    var start = area.origin.column
    var hiddenCount = 0
    for column in table {
      let width = (column.cells + [column.heading, column.gate]).map(columnCount).max() ?? 0
      // The output is never cut: it stands first among what must fit.
      guard start + width <= area.origin.column + area.size.columns else {
        hiddenCount += 1
        continue
      }
      draw(column, width: width, from: start, into: &buffer, area: area)
      start += width + 2
    }
    if hiddenCount > 0 {
      let text = "+\(hiddenCount) more neurons"
      write(text, .dim, row: 7, into: &buffer, area: area)
    }
    if let remark { write(remark, .warning, row: 8, into: &buffer, area: area) }
  }

  private struct Column {
    let heading: String
    let cells: [String]
    let gate: String
    let style: Style
  }

  private func columnCount(_ text: String) -> Int {
    DisplayWidth.columns(of: state.theme.legible(text))
  }

  /// Rows: the heading, a line's room, the four combinations, room, the gates.
  private func draw(
    _ column: Column, width: Int, from start: Int, into buffer: inout CellBuffer, area: Rectangle
  ) {
    let cells = column.cells.enumerated().map { (row: $0 + 1, text: $1) }
    for (row, text) in [(0, column.heading)] + cells + [(6, column.gate)] {
      let place = start + width - columnCount(text)
      buffer.write(
        state.theme.legible(text), row: area.origin.row + row, column: place, style: column.style,
        within: area)
    }
  }

  private func write(
    _ text: String, _ role: Theme.Role, row: Int, into buffer: inout CellBuffer, area: Rectangle
  ) {
    buffer.write(
      state.theme.legible(text), row: area.origin.row + row, column: area.origin.column,
      style: state.theme.style(role), within: area)
  }

  /// The inputs, the target, the output, then the hidden neurons layer by layer.
  private func columns(_ corners: [Point]) -> [Column] {
    let values = readings.parameters.layerValues(
      inputs: state.experiment.inputMap.inputs(of: corners), count: corners.count)
    let theme = state.theme
    let names = state.experiment.dataset.inputNames
    let inputs = [corners.map(\.x), corners.map(\.y)].enumerated().map { index, numbers in
      Column(
        heading: names[index], cells: numbers.map(NumberText.short), gate: "",
        style: theme.style(.text))
    }
    let last = architecture.layers.count - 1
    let hidden = (0..<last).flatMap { layer in
      (0..<architecture.layers[layer].width).map {
        column(layer: layer, neuron: $0, values, theme.lineStyle($0))
      }
    }
    let outputs = (0..<architecture.outputCount).map {
      column(layer: last, neuron: $0, values, theme.style(.title))
    }
    return inputs + hidden + outputs
  }

  private func column(
    layer: Int, neuron: Int, _ values: LayerValues, _ style: Style
  ) -> Column {
    Column(
      heading: NeuronName.text(layer: layer, neuron: neuron, of: architecture),
      cells: values.activation(layer: layer, neuron: neuron).map { value in
        value == value.rounded() ? NumberText.short(value) : NumberText.fixed(value, digits: 2)
      },
      gate: readings.gateName(layer: layer, neuron: neuron) ?? "", style: style)
  }

  /// What a network without a hidden layer can never be.
  private var remark: String? {
    guard architecture.hiddenLayerCount == 0, state.experiment.inputMap.keepsLinesStraight,
      let target = state.experiment.targetGate, !target.isLinearlySeparable
    else { return nil }
    return "\(target.name) is impossible for one neuron: no line has its two ones on one side"
  }
}

extension Experiment {
  /// The Boolean function that the samples stand for; nil unless each combination has one class of
  /// two.
  var targetGate: LogicGate? {
    guard let corners, dataset.classCount == 2 else { return nil }
    let labels = corners.map { corner -> Set<Int> in
      let samples = dataset.training
      return Set(
        (0..<samples.count).filter { samples.point($0) == corner }.map { samples.labels[$0] })
    }
    guard labels.allSatisfy({ $0.count == 1 }) else { return nil }
    return LogicGate(truthTable: labels.map { $0.contains(1) })
  }
}
