import TextScreen

/// All settings over the right-hand side of the screen, so that the plane shows what they do.
struct SettingsOverlay {
  let settings: [Setting]
  let chosen: Int
  let theme: Theme

  private static let nameColumns = 14

  /// Which cells it covers: below the header and above the status line.
  static func area(of settings: [Setting], theme: Theme, size: Size) -> Rectangle {
    let rows = min(settings.count + 4, size.rows - 2)
    let widest = settings.map { DisplayWidth.columns(of: theme.legible($0.value)) }.max() ?? 0
    let columns = min(max(42, nameColumns + widest + 8), size.columns)
    return Rectangle(row: 1, column: size.columns - columns, columns: columns, rows: rows)
  }

  /// Draws it over what is there.
  func draw(into buffer: inout CellBuffer) {
    let area = Self.area(of: settings, theme: theme, size: buffer.size)
    buffer.fill(area, with: Cell(" ", style: theme.style(.text)))
    buffer.drawFrame(
      area, title: theme.legible("Settings · Esc closes"), isFocused: true, theme: theme)
    let inner = area.inset(columns: 2, rows: 1)
    let room = inner.size.rows - 2
    let first = max(0, min(chosen - room / 2, settings.count - room))
    for (index, row) in zip(first..<min(first + room, settings.count), inner.rows) {
      draw(settings[index], isChosen: index == chosen, row: row, in: inner, into: &buffer)
    }
    buffer.write(
      theme.isUnicode
        ? "↑↓ choose · ←→ change · Enter types it" : "arrows choose, change | Enter types it",
      row: inner.rows.upperBound - 1, column: inner.origin.column, style: theme.style(.dim),
      within: inner)
  }

  private func draw(
    _ setting: Setting, isChosen: Bool, row: Int, in area: Rectangle, into buffer: inout CellBuffer
  ) {
    let column = area.origin.column
    buffer.write(
      theme.legible(setting.name), row: row, column: column,
      style: theme.style(isChosen ? .title : .text), within: area)
    let (before, behind) = theme.isUnicode ? ("◂ ", " ▸") : ("< ", " >")
    let start = column + Self.nameColumns
    let isOpen = (
      lower: isChosen && setting.lower != nil, higher: isChosen && setting.higher != nil
    )
    buffer.write(
      isOpen.lower ? before : "  ", row: row, column: start, style: theme.style(.accent),
      within: area)
    let end = buffer.write(
      theme.legible(setting.value), row: row, column: start + 2,
      style: theme.style(isChosen ? .selection : .accent), within: area)
    buffer.write(
      isOpen.higher ? behind : "", row: row, column: end, style: theme.style(.accent), within: area)
  }
}
