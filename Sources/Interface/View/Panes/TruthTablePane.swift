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
    let columns = columns(corners)
    let widths = columns.map(width)
    let gap = min(max((area.size.columns - widths.reduce(0, +)) / columns.count, 2), 5)
    let shown = shownCount(widths, gap: gap, room: area.size.columns)
    // Hidden neurons give way from the right; the output never does.
    let places = Array(columns.indices.prefix(shown - 1)) + [columns.count - 1]
    var start = area.origin.column
    for place in places {
      draw(columns[place], width: widths[place], from: start, into: &buffer, area: area)
      start += widths[place] + gap
    }
    drawRemarks(hiddenCount: columns.count - shown, into: &buffer, area: area)
  }

  private struct Column {
    let heading: String
    let cells: [String]
    let gate: String
    let style: Style
    /// The rows that are not what they should be.
    var wrongRows: Set<Int> = []
  }

  private func width(_ column: Column) -> Int {
    (column.cells + [column.heading, column.gate]).map(columnCount).max() ?? 0
  }

  private func columnCount(_ text: String) -> Int {
    DisplayWidth.columns(of: state.theme.legible(text))
  }

  /// How many columns fit, the last one among them.
  private func shownCount(_ widths: [Int], gap: Int, room: Int) -> Int {
    var used = widths[widths.count - 1]
    var count = 1
    for width in widths.dropLast() where used + gap + width <= room {
      used += gap + width
      count += 1
    }
    return count
  }

  /// Where the combinations begin and the gates stand, below the heading.
  private static let firstRow = 2
  private static let gateRow = 7

  private func draw(
    _ column: Column, width: Int, from start: Int, into buffer: inout CellBuffer, area: Rectangle
  ) {
    let cells = column.cells.enumerated().map { (row: $0 + Self.firstRow, text: $1) }
    for (row, text) in [(0, column.heading)] + cells + [(Self.gateRow, column.gate)] {
      let place = start + width - columnCount(text)
      var style = column.style
      if column.wrongRows.contains(row - Self.firstRow) { style.attributes.insert(.reverse) }
      buffer.write(
        state.theme.legible(text), row: area.origin.row + row, column: place, style: style,
        within: area)
    }
  }

  private func drawRemarks(hiddenCount: Int, into buffer: inout CellBuffer, area: Rectangle) {
    var row = Self.gateRow + 2
    if hiddenCount > 0 {
      write("+\(hiddenCount) more neurons", .dim, row: row, into: &buffer, area: area)
      row += 1
    }
    for line in remark.map({ DisplayWidth.wrap($0, columns: area.size.columns) }) ?? [] {
      write(line, .warning, row: row, into: &buffer, area: area)
      row += 1
    }
  }

  private func write(
    _ text: String, _ role: Theme.Role, row: Int, into buffer: inout CellBuffer, area: Rectangle
  ) {
    buffer.write(
      state.theme.legible(text), row: area.origin.row + row, column: area.origin.column,
      style: state.theme.style(role), within: area)
  }

  /// The inputs, the hidden neurons layer by layer, the outputs.
  private func columns(_ corners: [Point]) -> [Column] {
    let values = readings.parameters.layerValues(
      inputs: state.experiment.inputMap.inputs(of: corners), count: corners.count)
    let names = state.experiment.dataset.inputNames
    let inputs = [corners.map(\.x), corners.map(\.y)].enumerated().map { index, numbers in
      Column(
        heading: names[index], cells: numbers.map(NumberText.short), gate: "",
        style: state.theme.style(.text))
    }
    let last = architecture.layers.count - 1
    let neurons = architecture.layers.indices.flatMap { layer in
      (0..<architecture.layers[layer].width).map { neuron in
        column(
          layer: layer, neuron: neuron, values, state.style(ofLayer: layer, neuron: neuron))
      }
    }
    guard architecture.outputCount == 1, let target = state.experiment.targetGate,
      let reading = readings.gates?.gates[last][0]
    else { return inputs + neurons }
    var columns = inputs + neurons
    columns[columns.count - 1].wrongRows = Set(
      (0..<4).filter { reading.truthTable[$0] != target.truthTable[$0] })
    return columns
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
    return "\(target.name) is impossible for one neuron: no straight line separates its classes."
  }
}
