/// The making of one SVG picture: a cell is 8 units wide and 16 high.
struct SVGPage {
  let buffer: CellBuffer
  let isDark: Bool

  var text: String {
    let width = buffer.size.columns * 8
    let height = buffer.size.rows * 16
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\""
        + " height=\"\(height)\" font-family=\"monospace\" font-size=\"13\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"\(background(.plain))\"/>",
    ]
    for row in 0..<buffer.size.rows {
      for column in 0..<buffer.size.columns { lines += cell(row, column) }
    }
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func cell(_ row: Int, _ column: Int) -> [String] {
    let cell = buffer[row, column]
    guard cell.glyph != Cell.continuation else { return [] }
    let x = column * 8
    let y = row * 16
    var lines: [String] = []
    if background(cell.style) != background(.plain) {
      lines.append(
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"8\" height=\"16\" fill=\"\(background(cell.style))\"/>"
      )
    }
    guard cell.glyph != " " else { return lines }
    lines.append(
      "<text x=\"\(x)\" y=\"\(y + 12)\" fill=\"\(foreground(cell.style))\">\(Self.escape(cell.glyph))</text>"
    )
    return lines
  }

  private func foreground(_ style: Style) -> String {
    style.attributes.contains(.reverse)
      ? ground(style.background, isInk: false) : ground(style.foreground, isInk: true)
  }

  private func background(_ style: Style) -> String {
    style.attributes.contains(.reverse)
      ? ground(style.foreground, isInk: true) : ground(style.background, isInk: false)
  }

  private func ground(_ color: Color, isInk: Bool) -> String {
    switch color {
    case .indexed(let index): RGB(index: index).hexadecimal
    case .terminal: isInk == isDark ? "#dcdcdc" : "#101014"
    }
  }

  private static func escape(_ glyph: Unicode.Scalar) -> String {
    switch glyph {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    default: String(Character(glyph))
    }
  }
}
