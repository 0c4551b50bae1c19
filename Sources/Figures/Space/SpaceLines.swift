import Analysis
import TextScreen

/// The lines of a space, as dots finer than cells; in each cell the nearest line gives the colour.
struct SpaceLines {
  private let layout: SpaceLayout
  private var dots: PixelGrid
  private var nearest: [Float]
  private var styles: [Style]

  init(layout: SpaceLayout, level: GlyphLevel) {
    self.layout = layout
    dots = PixelGrid(size: layout.area.size, level: level)
    nearest = Array(repeating: -.infinity, count: dots.patterns.count)
    styles = Array(repeating: Style(), count: dots.patterns.count)
  }

  /// Draws a straight piece; `style` says how it looks at a depth.
  mutating func draw(_ segment: SpaceSegment, style: (Theme.Depth) -> Style) {
    let (start, end) = (layout.place(of: segment.start), layout.place(of: segment.end))
    guard [start.column, start.row, end.column, end.row].allSatisfy(\.isFinite) else { return }
    let (across, down) = (Float(dots.level.dotColumns), Float(dots.level.dotRows))
    let length = max(abs(end.column - start.column) * across, abs(end.row - start.row) * down)
    // What begins or ends far outside the cube is not drawn rather than followed for long.
    guard length < Float(4 * (dots.dotColumns + dots.dotRows)) else { return }
    let stepCount = max(1, Int(length.rounded(.up)))
    for step in 0...stepCount {
      let share = Float(step) / Float(stepCount)
      let column = start.column + share * (end.column - start.column)
      let row = start.row + share * (end.row - start.row)
      let near = start.near + share * (end.near - start.near)
      set(column: column, row: row, near: near, style: style)
    }
  }

  private mutating func set(
    column: Float, row: Float, near: Float, style: (Theme.Depth) -> Style
  ) {
    guard column >= 0, row >= 0, column < Float(dots.size.columns), row < Float(dots.size.rows)
    else { return }
    dots.set(
      x: Int(column * Float(dots.level.dotColumns)), y: Int(row * Float(dots.level.dotRows)))
    let cell = Int(row) * dots.size.columns + Int(column)
    guard near > nearest[cell] else { return }
    nearest[cell] = near
    styles[cell] = style(Theme.Depth(near: near))
  }

  /// Writes the dots into their cells.
  func draw(into buffer: inout CellBuffer) {
    for cell in dots.patterns.indices {
      let (row, column) = (cell / dots.size.columns, cell % dots.size.columns)
      guard let glyph = dots.glyph(row: row, column: column) else { continue }
      let position = Position(
        row: layout.area.origin.row + row, column: layout.area.origin.column + column)
      buffer[position] = Cell(glyph, style: styles[cell])
    }
  }
}
