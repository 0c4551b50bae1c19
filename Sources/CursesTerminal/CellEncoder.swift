import CNcurses
import TextScreen

/// Turns cells into ncurses' own.
///
/// ncurses measures characters itself, and would shift the rest of a row where it disagrees with
/// the buffer about a width; so each character is asked about here, and one that does not fit its
/// cells is replaced.
struct CellEncoder {
  /// What the terminal shows.
  let capabilities: Capabilities
  /// The colour pairs that the terminal has been told.
  var pairs: ColorPairs
  /// Whether a pair found no room since this was last set to false.
  var hasRunOutOfPairs = false

  private var lastStyle = Style.plain
  private var lastPair: Int32 = 0
  private var lastAttributes: attr_t = 0

  /// Creates an encoder that has made no pair yet.
  init(capabilities: Capabilities, pairCapacity: Int) {
    self.capabilities = capabilities
    pairs = ColorPairs(capacity: pairCapacity)
  }

  /// Forgets all colour pairs: they are made anew, with other numbers.
  mutating func forgetPairs() {
    pairs.removeAll()
    (lastStyle, lastPair, lastAttributes) = (.plain, 0, 0)
  }

  /// Whether the pairs of a buffer alone would fit into the table.
  func hasRoom(for buffer: CellBuffer) -> Bool {
    let styles = Set(buffer.cells.lazy.map(\.style))
    let colors = Set(styles.map { ColorPairs.Colors($0, depth: capabilities.colorDepth) })
    return colors.union([.terminal]).count <= pairs.capacity
  }

  /// Writes a row of cells over the front of a row of ncurses' cells; blanks fill the rest.
  mutating func encode(_ cells: ArraySlice<Cell>, into row: inout [cchar_t]) {
    var column = 0
    for cell in cells.prefix(row.count) {
      defer { column += 1 }
      set(style: cell.style)
      if cell.glyph == Cell.continuation {
        // The second half of a wide character that stands on the left; a blank without one.
        let isCovered = column > 0 && isWide(cells[cells.startIndex + column - 1].glyph)
        row[column] = isCovered ? continuation(of: row[column - 1]) : encoded(0x20)
      } else {
        let isFollowed =
          column + 1 < min(cells.count, row.count)
          && cells[cells.startIndex + column + 1].glyph == Cell.continuation
        row[column] = encoded(character(cell.glyph, columns: isFollowed ? 2 : 1))
      }
    }
    set(style: .plain)
    while column < row.count {
      row[column] = encoded(0x20)
      column += 1
    }
  }

  private func isWide(_ glyph: Unicode.Scalar) -> Bool {
    glyph.value >= 0x1100 && capabilities.isUnicode && wcwidth(wchar_t(glyph.value)) == 2
  }

  /// The character to send for a glyph, given the columns that it has for itself.
  private func character(_ glyph: Unicode.Scalar, columns: Int) -> wchar_t {
    let value = wchar_t(glyph.value)
    if value >= 0x20, value < 0x7F { return value }
    // Box drawing, blocks and braille: one column each.
    if capabilities.isUnicode,
      (0x2500..<0x2600).contains(value) || (0x2800..<0x2900).contains(value)
    {
      return value
    }
    guard capabilities.isUnicode else { return wchar_t(ASCIIFallback.character(for: glyph).value) }
    let width = wcwidth(value)
    return width == 1 || (width == 2 && columns == 2) ? value : 0x3F
  }

  private func encoded(_ character: wchar_t) -> cchar_t {
    var cell = cchar_t()
    cell.attr = lastAttributes
    cell.chars.0 = character
    cell.ext_color = lastPair
    return cell
  }

  /// ncurses marks a covered cell by a 1 in the lowest bits, and skips it when it copies.
  private func continuation(of cell: cchar_t) -> cchar_t {
    var cell = cell
    cell.attr |= 1
    return cell
  }

  private mutating func set(style: Style) {
    guard style != lastStyle else { return }
    lastStyle = style
    lastPair = Int32(pair(for: style))
    lastAttributes = nc_pair_bits(lastPair) | attributes(of: style)
  }

  private func attributes(of style: Style) -> attr_t {
    var bits: attr_t = 0
    if style.attributes.contains(.bold) { bits |= NC_BOLD }
    if style.attributes.contains(.dim) { bits |= NC_DIM }
    if style.attributes.contains(.reverse) { bits |= NC_REVERSE }
    if style.attributes.contains(.underline) { bits |= NC_UNDERLINE }
    return bits
  }

  private mutating func pair(for style: Style) -> Int {
    guard capabilities.colorDepth != .none else { return 0 }
    let colors = ColorPairs.Colors(style, depth: capabilities.colorDepth)
    if let number = pairs.number(of: colors) { return number }
    guard let number = pairs.add(colors) else {
      hasRunOutOfPairs = true
      return pairs.substitute(for: colors)
    }
    init_extended_pair(Int32(number), colors.foreground, colors.background)
    return number
  }
}
