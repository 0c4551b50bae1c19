import TextScreen

/// Lines of text in a pane, each of pieces in styles of their own.
struct PaneText {
  /// A piece of a line.
  struct Piece {
    let text: String
    let style: Style
  }

  private let theme: Theme
  private var lines: [[Piece]] = []

  /// Creates a text without lines.
  init(theme: Theme) {
    self.theme = theme
  }

  /// Adds an empty line.
  mutating func addGap() { lines.append([]) }

  /// Adds a line in one role.
  mutating func add(_ text: String, _ role: Theme.Role = .text) {
    lines.append([piece(text, role)])
  }

  /// Adds a line of pieces.
  mutating func add(_ pieces: [Piece]) { lines.append(pieces) }

  /// Adds a text as lines that fit, broken between words.
  mutating func add(wrapping text: String, _ role: Theme.Role = .text, columns: Int) {
    for line in DisplayWidth.wrap(theme.legible(text), columns: columns) { add(line, role) }
  }

  /// A piece in a role.
  func piece(_ text: String, _ role: Theme.Role) -> Piece {
    Piece(text: text, style: theme.style(role))
  }

  /// Draws as many lines as there is room for; the last row tells that there are more.
  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let area = area.inset(columns: 1)
    let isCut = lines.count > area.size.rows
    for (index, line) in lines.prefix(area.size.rows).enumerated() {
      let row = area.origin.row + index
      guard !(isCut && index == area.size.rows - 1) else {
        buffer.write(
          theme.legible("… a larger window shows the rest"), row: row, column: area.origin.column,
          style: theme.style(.dim), within: area)
        return
      }
      var column = area.origin.column
      for piece in line {
        column = buffer.write(
          theme.legible(piece.text), row: row, column: column, style: piece.style, within: area)
      }
    }
  }
}
