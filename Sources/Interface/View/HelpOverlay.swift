import TextScreen

/// The help: every command with its keys, grouped by topic, read from the keymap.
enum HelpOverlay {
  /// One line: a heading, a command, or nothing.
  private enum Line {
    case heading(String)
    case command(keys: String, help: String)
    case blank
  }

  /// What a key does while the help is open: it scrolls, closes, or does what it always does.
  static func action(for key: Key, otherwise action: Action?) -> Action? {
    switch key.code {
    case .up: return .view(.scrollHelp(-1))
    case .down: return .view(.scrollHelp(1))
    case .pageUp: return .view(.scrollHelp(-10))
    case .pageDown: return .view(.scrollHelp(10))
    case .enter: return .view(.toggleHelp)
    default: break
    }
    return key == .character("q") ? .view(.toggleHelp) : action
  }

  /// The farthest that the help can be scrolled.
  static func lastScroll(size: Size, isUnicode: Bool, keymap: Keymap) -> Int {
    let lines = lines(keymap, isUnicode: isUnicode, rows: size.rows)
    return max(0, lines.count - area(size: size, lineCount: lines.count).size.rows + 2)
  }

  /// Draws the help over the middle of a screen.
  static func draw(into buffer: inout CellBuffer, scroll: Int, theme: Theme, keymap: Keymap) {
    let lines = lines(keymap, isUnicode: theme.isUnicode, rows: buffer.size.rows)
    let area = area(size: buffer.size, lineCount: lines.count)
    buffer.fill(area, with: Cell(" ", style: theme.style(.text)))
    let hidden = lines.count - (area.size.rows - 2) - scroll
    let more = hidden > 0 ? " · ↓ \(hidden) more" : ""
    buffer.drawFrame(
      area, title: theme.legible("Help · Esc closes" + more), isFocused: true, theme: theme)
    let inner = area.inset(columns: 2, rows: 1)
    for (line, row) in zip(lines.dropFirst(scroll), inner.rows) {
      draw(line, into: &buffer, row: row, area: inner, theme: theme)
    }
  }

  private static func draw(
    _ line: Line, into buffer: inout CellBuffer, row: Int, area: Rectangle, theme: Theme
  ) {
    let column = area.origin.column
    switch line {
    case .blank: break
    case .heading(let text):
      buffer.write(text, row: row, column: column, style: theme.style(.accent), within: area)
    case .command(let keys, let help):
      buffer.write(keys, row: row, column: column + 1, style: theme.style(.title), within: area)
      buffer.write(
        theme.legible(help), row: row, column: column + keyColumns, style: theme.style(.text),
        within: area)
    }
  }

  /// The same without a screen: a line each.
  static func sentences(_ keymap: Keymap) -> [String] {
    lines(keymap, isUnicode: false).compactMap { line in
      switch line {
      case .blank: nil
      case .heading(let text): text
      case .command(let keys, let help): "\(keys): \(help)"
      }
    }
  }

  private static let keyColumns = 20

  private static func area(size: Size, lineCount: Int) -> Rectangle {
    let columns = min(size.columns, 82)
    let rows = min(size.rows, lineCount + 2)
    return Rectangle(
      row: (size.rows - rows) / 2, column: (size.columns - columns) / 2, columns: columns,
      rows: rows)
  }

  /// Topics stand apart where so many rows leave room for that.
  private static func lines(_ keymap: Keymap, isUnicode: Bool, rows: Int) -> [Line] {
    let lines = lines(keymap, isUnicode: isUnicode)
    guard lines.count + 2 > rows else { return lines }
    return lines.filter { line in
      if case .blank = line { false } else { true }
    }
  }

  private static func lines(_ keymap: Keymap, isUnicode: Bool) -> [Line] {
    commandLines(keymap, isUnicode: isUnicode) + [.blank, .heading("Typed after a colon")]
      + PhraseTable.phrases.map { .command(keys: ":\($0.name) \($0.value)", help: $0.help) }
      + [.command(keys: ":NAME", help: "any command of a key: step, explain, ghosts, quit …")]
  }

  private static func commandLines(_ keymap: Keymap, isUnicode: Bool) -> [Line] {
    Command.Topic.allCases.flatMap { topic -> [Line] in
      let commands = keymap.commands.filter { $0.topic == topic }
      let entries = commands.indices.compactMap { index -> Line? in
        let command = commands[index]
        if index > 0, commands[index - 1].help == command.help { return nil }
        let family = commands.filter { $0.help == command.help }
        return .command(keys: keys(of: family, isUnicode: isUnicode), help: command.help)
      }
      return (topic == .training ? [] : [.blank]) + [.heading(topic.rawValue)] + entries
    }
  }

  private static func keys(of family: [Command], isUnicode: Bool) -> String {
    let keys = family.count == 1 ? family[0].keys : family.compactMap(\.keys.first)
    let names = keys.map { $0.name(isUnicode: isUnicode) }
    guard names.count > 3 else { return names.joined(separator: "  ") }
    return names[0] + (isUnicode ? " … " : " ... ") + names[names.count - 1]
  }
}
