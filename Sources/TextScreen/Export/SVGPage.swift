/// The making of one SVG picture: a cell is 8 units wide and 16 high.
///
/// Whatever has a colour of its own is gathered into one path a colour; characters into one text a
/// run of equal style.
struct SVGPage {
  private static let width = 8
  private static let height = 16

  private let size: Size
  private let ground: String
  private let ink: String
  private var backgrounds = SVGPaths()
  private var shapes = SVGPaths()
  private var texts: [String] = []

  init(buffer: CellBuffer, isDark: Bool) {
    size = buffer.size
    ground = isDark ? "#101014" : "#fafafa"
    ink = isDark ? "#dcdcdc" : "#101014"
    for row in 0..<size.rows {
      addBackgrounds(of: row, in: buffer)
      addGlyphs(of: row, in: buffer)
    }
  }

  var text: String {
    let (width, height) = (size.columns * Self.width, size.rows * Self.height)
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\""
      + " width=\"\(width)\" height=\"\(height)\" font-family=\"monospace\" font-size=\"13\">"
    let page = "<rect width=\"100%\" height=\"100%\" fill=\"\(ground)\"/>"
    let lines = [head, page] + backgrounds.elements + shapes.elements + texts + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func addBackgrounds(of row: Int, in buffer: CellBuffer) {
    var column = 0
    while column < size.columns {
      let color = background(buffer[row, column].style)
      let start = column
      while column < size.columns, background(buffer[row, column].style) == color { column += 1 }
      guard color != ground else { continue }
      backgrounds.add(
        color, x: start * Self.width, y: row * Self.height,
        width: (column - start) * Self.width, height: Self.height)
    }
  }

  private mutating func addGlyphs(of row: Int, in buffer: CellBuffer) {
    var run = ""
    var (start, style) = (0, Style.plain)
    for column in 0...size.columns {
      let cell = column < size.columns ? buffer[row, column] : Cell()
      let isShape = column < size.columns && addShape(cell, row: row, column: column)
      if isShape || cell.style != style || column == size.columns {
        addText(run, row: row, column: start, style: style)
        (run, start, style) = ("", column + (isShape ? 1 : 0), cell.style)
      }
      guard !isShape, cell.glyph != Cell.continuation else { continue }
      if run.isEmpty, cell.glyph == " " {
        start = column + 1
      } else {
        run += Self.escape(cell.glyph)
      }
    }
  }

  /// Draws blocks, braille and borders; says whether the cell was one of them.
  private mutating func addShape(_ cell: Cell, row: Int, column: Int) -> Bool {
    let color = foreground(cell.style)
    let (x, y) = (column * Self.width, row * Self.height)
    switch cell.glyph {
    case HalfBlock.upper: shapes.add(color, x: x, y: y, width: 8, height: 8)
    case HalfBlock.lower: shapes.add(color, x: x, y: y + 8, width: 8, height: 8)
    case HalfBlock.full: shapes.add(color, x: x, y: y, width: 8, height: 16)
    default:
      if let pattern = Braille.pattern(of: cell.glyph) {
        for bit in 0..<8 where pattern >> UInt8(bit) & 1 == 1 {
          shapes.add(color, x: x + 1 + bit % 2 * 4, y: y + 1 + bit / 2 * 4, width: 2, height: 2)
        }
        return true
      }
      return addBorder(BoxDrawing.arms(of: cell.glyph), color, x: x, y: y)
    }
    return true
  }

  private mutating func addBorder(
    _ arms: BoxDrawing.Arms, _ color: String, x: Int, y: Int
  ) -> Bool {
    if arms.contains(.left) { shapes.add(color, x: x, y: y + 8, width: 5, height: 1) }
    if arms.contains(.right) { shapes.add(color, x: x + 4, y: y + 8, width: 4, height: 1) }
    if arms.contains(.up) { shapes.add(color, x: x + 4, y: y, width: 1, height: 9) }
    if arms.contains(.down) { shapes.add(color, x: x + 4, y: y + 8, width: 1, height: 8) }
    return !arms.isEmpty
  }

  /// A run of characters, stretched to its cells whatever the font.
  private mutating func addText(_ run: String, row: Int, column: Int, style: Style) {
    var text = run[...]
    while text.last == " " { text.removeLast() }
    guard !text.isEmpty else { return }
    let cells = DisplayWidth.columns(of: Self.unescape(String(text)))
    let weight = style.attributes.contains(.bold) ? " font-weight=\"bold\"" : ""
    texts.append(
      "<text x=\"\(column * Self.width)\" y=\"\(row * Self.height + 12)\""
        + " textLength=\"\(cells * Self.width)\" fill=\"\(foreground(style))\"\(weight)"
        + " xml:space=\"preserve\">\(text)</text>")
  }

  private func foreground(_ style: Style) -> String {
    style.attributes.contains(.reverse)
      ? color(style.background) ?? ground : color(style.foreground) ?? ink
  }

  private func background(_ style: Style) -> String {
    style.attributes.contains(.reverse)
      ? color(style.foreground) ?? ink : color(style.background) ?? ground
  }

  private func color(_ color: Color) -> String? {
    switch color {
    case .indexed(let index): RGB(index: index).hexadecimal
    case .terminal: nil
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

  private static func unescape(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).enumerated()
      .map { index, part in
        guard index > 0, let end = part.firstIndex(of: ";") else { return String(part) }
        return "&" + part[part.index(after: end)...]
      }.joined()
  }
}

/// Rectangles, gathered by colour in the order in which colours were first used.
struct SVGPaths {
  private var paths: [String: String] = [:]
  private var colors: [String] = []

  /// Adds a rectangle.
  mutating func add(_ color: String, x: Int, y: Int, width: Int, height: Int) {
    if paths[color] == nil { colors.append(color) }
    paths[color, default: ""] += "M\(x) \(y)h\(width)v\(height)h-\(width)z"
  }

  /// A path element a colour.
  var elements: [String] {
    colors.compactMap { color in
      paths[color].map { "<path fill=\"\(color)\" d=\"\($0)\"/>" }
    }
  }
}
