import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// The weights and the bias of one neuron, to be edited by number.
struct EditorPane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  private var architecture: Architecture { state.experiment.architecture }
  private var neuron: NeuronPlace { state.editor?.neuron ?? NeuronPlace(layer: 0, neuron: 0) }

  var title: String { "Edit " + ParameterName.text(neuron, of: architecture) }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    guard let editor = state.editor else { return }
    let inner = area.inset(columns: 1)
    let help = helpLines(editor, columns: inner.size.columns, rows: area.size.rows)
    let list = Rectangle(
      row: inner.origin.row, column: inner.origin.column, columns: inner.size.columns,
      rows: area.size.rows - help.count)
    drawRows(editor, into: &buffer, area: list)
    for (index, line) in help.enumerated() {
      buffer.write(
        line, row: list.rows.upperBound + index, column: inner.origin.column,
        style: state.theme.style(editor.entry?.problem == nil ? .dim : .warning), within: inner)
    }
  }

  /// What is wrong with a number, else what the keys do: a line of it, more where the list leaves
  /// room.
  private func helpLines(_ editor: ParameterEditor, columns: Int, rows: Int) -> [String] {
    let theme = state.theme
    if let problem = editor.entry?.problem {
      return DisplayWidth.wrap(theme.legible(problem), columns: columns)
    }
    let text =
      if editor.entry != nil {
        "Enter sets it · Esc leaves it"
      } else if state.held?.isInHand == true {
        "Enter sets it · Esc puts it back"
      } else if theme.isUnicode {
        "type a number · ←→ nudge · f freeze · Tab < > neuron"
      } else {
        "type a number · Left Right nudge · f freeze · Tab < > neuron"
      }
    let lines = DisplayWidth.wrap(theme.legible(text), columns: columns)
    let free = rows - architecture.inputCount(ofLayer: neuron.layer) - 1
    return Array(lines.prefix(max(free, rows > 4 ? 1 : 0)))
  }

  private func drawRows(
    _ editor: ParameterEditor, into buffer: inout CellBuffer, area: Rectangle
  ) {
    let places = architecture.parameterPlaces(of: neuron)
    let first = min(max(editor.row - area.size.rows / 2, 0), max(places.count - area.size.rows, 0))
    let names = places.map { state.theme.legible(ParameterName.text($0, of: architecture)) }
    let nameColumns = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for (index, row) in zip(places.indices.dropFirst(first), area.rows) {
      let isCut = row == area.rows.upperBound - 1 && index < places.count - 1
      let isCutAbove = row == area.rows.lowerBound && index > 0
      let style = state.theme.style(index == editor.row ? .selection : .text)
      let name = DisplayWidth.padded(names[index], to: nameColumns)
      var column = buffer.write(
        name + "  ", row: row, column: area.origin.column, style: style, within: area)
      if index == editor.row, let entry = editor.entry {
        column = draw(entry, into: &buffer, row: row, column: column, area: area)
      } else {
        column = buffer.write(
          value(places[index]), row: row, column: column, style: style, within: area)
      }
      column = drawMarks(places[index], into: &buffer, row: row, column: column, area: area)
      let hint = state.theme.legible(isCut || isCutAbove ? "…" : inputName(places[index]))
      let start = area.columns.upperBound - DisplayWidth.columns(of: hint)
      guard start > column else { continue }
      buffer.write(
        hint, row: row, column: start, style: state.theme.style(.dim), within: area)
    }
  }

  private func value(_ place: ParameterPlace) -> String {
    let text = ParameterText.full(readings.parameters[place])
    return state.theme.legible(text.hasPrefix("−") ? text : " " + text)
  }

  /// What it was before a nudge, and whether it is frozen.
  private func drawMarks(
    _ place: ParameterPlace, into buffer: inout CellBuffer, row: Int, column: Int, area: Rectangle
  ) -> Int {
    let theme = state.theme
    var column = column
    if state.experiment.isFrozen(place) {
      column = buffer.write(
        " " + theme.frozenMark, row: row, column: column, style: theme.style(.accent), within: area)
    }
    guard let held = state.held, held.place == place.neuron, held.isInHand,
      held.original[place.input] != held.values[place.input]
    else { return column }
    let before = theme.legible("  was " + ParameterText.full(held.original[place.input]))
    guard column + DisplayWidth.columns(of: before) <= area.columns.upperBound else {
      return column
    }
    return buffer.write(
      before, row: row, column: column, style: theme.style(.dim), within: area)
  }

  /// The number that is being typed, with its cursor.
  private func draw(
    _ entry: Prompt, into buffer: inout CellBuffer, row: Int, column: Int, area: Rectangle
  ) -> Int {
    var column = column + 1
    let first = max(0, entry.cursor - max(area.columns.upperBound - column - 2, 0))
    for (index, character) in (Array(entry.text) + [" "]).enumerated().dropFirst(first) {
      let style = state.theme.style(index == entry.cursor ? .selection : .title)
      column = buffer.write(
        state.theme.legible(String(character)), row: row, column: column, style: style,
        within: area)
    }
    return column
  }

  private func inputName(_ place: ParameterPlace) -> String {
    guard let input = place.input else { return "" }
    guard place.neuron.layer > 0 else { return state.experiment.inputNames[input] }
    return ParameterName.text(
      NeuronPlace(layer: place.neuron.layer - 1, neuron: input), of: architecture)
  }
}
