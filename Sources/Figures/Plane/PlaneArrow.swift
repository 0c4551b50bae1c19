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

  /// Creates an arrow.
  public init(point: Point, direction: Point, neuron: Int) {
    self.point = point
    self.direction = direction
    self.neuron = neuron
  }

  /// Draws it into the cell beside its beginning.
  func draw(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    guard let step = CellStep(direction, layout: layout),
      let start = layout.position(of: point)
    else { return }
    var style = theme.lineStyle(neuron)
    style.attributes.insert(.reverse)
    for distance in 1...2 {
      let place = Position(
        row: start.row + distance * step.row, column: start.column + distance * step.column)
      guard layout.plot.contains(place) else { return }
      buffer[place] = Cell(step.glyph(isUnicode: theme.isUnicode), style: style)
    }
  }
}
