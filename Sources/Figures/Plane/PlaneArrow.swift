public import NeuralNetwork
import TextScreen

/// An arrow on a neuron's line: which way the next step moves it there.
public struct PlaneArrow: Sendable, Hashable {
  /// Where it begins, in data units.
  public var point: Point
  /// Where it points, in data units; its length means nothing.
  public var direction: Point
  /// The neuron, by its place in its layer: it has the colour of that place.
  public var neuron: Int
  /// Where it ends, in data units; nil makes it two cells long.
  public var end: Point?

  /// Creates an arrow.
  public init(point: Point, direction: Point, neuron: Int, end: Point? = nil) {
    self.point = point
    self.direction = direction
    self.neuron = neuron
    self.end = end
  }

  /// Draws it into the cells beside its beginning; one that ends in the cell in which it begins is
  /// not seen.
  func draw(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    guard let step = CellStep(direction, layout: layout),
      let start = layout.position(of: point)
    else { return }
    var style = theme.lineStyle(neuron)
    style.attributes.insert(.reverse)
    for place in cells(from: start, step, layout) {
      guard layout.plot.contains(place) else { return }
      buffer[place] = Cell(step.glyph(isUnicode: theme.isUnicode), style: style)
    }
  }

  private func cells(from start: Position, _ step: CellStep, _ layout: PlaneLayout) -> [Position] {
    guard let end else {
      return (1...2).map {
        Position(row: start.row + $0 * step.row, column: start.column + $0 * step.column)
      }
    }
    let (columns, rows) = (layout.plot.size.columns, layout.plot.size.rows)
    let from = layout.place(of: point, columns: columns, rows: rows)
    let to = layout.place(of: end, columns: columns, rows: rows)
    let length = min(max(abs(to.x - from.x), abs(to.y - from.y)), Float(columns + rows))
    guard length >= 1 else { return [] }
    return (1...Int(length)).map { distance in
      let share = Float(distance) / length
      return Position(
        row: layout.plot.origin.row + Int((from.y + share * (to.y - from.y)).rounded(.down)),
        column: layout.plot.origin.column + Int((from.x + share * (to.x - from.x)).rounded(.down))
      )
    }
  }
}
