import TextScreen

/// The status line while a command is typed: the line, and behind it what it could become.
struct PromptLine {
  let prompt: Prompt
  let state: InterfaceState

  func draw(into buffer: inout CellBuffer, row: Int) {
    let theme = state.theme
    let area = Rectangle(row: row, column: 0, columns: buffer.size.columns, rows: 1)
    var column = buffer.write(" :", row: row, column: 0, style: theme.style(.accent), within: area)
    let characters = Array(prompt.text)
    // The cursor stays in sight, however long the line is.
    let first = max(0, prompt.cursor - buffer.size.columns / 2)
    for (index, character) in (characters + [" "]).enumerated().dropFirst(first) {
      let style = theme.style(index == prompt.cursor ? .selection : .text)
      column = buffer.write(String(character), row: row, column: column, style: style, within: area)
    }
    buffer.write(
      theme.legible("  " + hint), row: row, column: column,
      style: theme.style(prompt.problem == nil ? .dim : .warning), within: area)
  }

  /// What is wrong; else what Tab could make of it, or what it does.
  private var hint: String {
    if let problem = prompt.problem { return problem }
    let found = PhraseTable.completions(of: prompt.text, state)
    if found == [prompt.text], let command = CommandTable.command(named: prompt.text) {
      return command.help
    }
    if let phrase = PhraseTable.phrases.first(where: { $0.name == prompt.text }) {
      return "\(phrase.value): \(phrase.help)"
    }
    let isValue = prompt.text.contains(" ")
    return found.map { isValue ? String($0.drop { $0 != " " }.dropFirst()) : $0 }
      .joined(separator: " ")
  }
}
