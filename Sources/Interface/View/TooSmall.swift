import TextScreen

/// What a screen says that is too small to draw on.
struct TooSmall {
  let state: InterfaceState

  /// Writes as much of the message as there is room for.
  func draw(into buffer: inout CellBuffer) {
    let smallest = PaneLayout.smallestSize
    let lines = [
      "needs \(smallest.columns) × \(smallest.rows) cells,",
      "has \(buffer.size.columns) × \(buffer.size.rows);",
      "training goes on · q quits",
    ].map(state.theme.legible)
    let top = max(0, (buffer.size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      let column = max(0, (buffer.size.columns - DisplayWidth.columns(of: line)) / 2)
      buffer.write(line, row: top + index, column: column, style: state.theme.style(.text))
    }
  }
}
