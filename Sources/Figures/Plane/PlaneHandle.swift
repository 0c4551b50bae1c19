public import NeuralNetwork
import TextScreen

/// What a line in hand is held and turned by: a knob in its middle and one near each end.
public struct PlaneHandle: Sendable, Hashable {
  /// The point that it turns about, in data units.
  public var middle: Point
  /// The knobs that turn it, in data units.
  public var ends: [Point]
  /// Whose line it is, by its place in its layer; nil for the output's.
  public var neuron: Int?

  /// Creates handles.
  public init(middle: Point, ends: [Point], neuron: Int?) {
    self.middle = middle
    self.ends = ends
    self.neuron = neuron
  }

  /// Draws the knobs, a cell each.
  func draw(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    var style = neuron.map(theme.lineStyle) ?? Style(foreground: theme.boundaryColor)
    style.attributes.formUnion([.reverse, .bold])
    let (knob, end): (Unicode.Scalar, Unicode.Scalar) = theme.isUnicode ? ("◉", "↻") : ("@", "@")
    for point in ends {
      if let position = layout.position(of: point) { buffer[position] = Cell(end, style: style) }
    }
    if let position = layout.position(of: middle) { buffer[position] = Cell(knob, style: style) }
  }
}
