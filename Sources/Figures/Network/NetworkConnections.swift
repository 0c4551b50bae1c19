import NeuralNetwork
import TextScreen

/// The weights of a network as lines between its nodes.
///
/// The sign is the colour, the size the brightness and the thickness. Without colours negative
/// weights are dashed.
struct NetworkConnections {
  let parameters: Parameters
  let layout: NetworkDiagramLayout
  let theme: Theme

  private struct Connection {
    let start: Position
    let end: Position
    /// The weight over the largest of its layer: −1 to 1.
    let strength: Float
  }

  /// Weaker connections than this share of the strongest are left out.
  private static let weakest: Float = 0.06
  /// More connections between two layers than this would only make a dark band; the strongest stay.
  private static let mostInALayer = 40

  func draw(into buffer: inout CellBuffer) {
    let layers = parameters.architecture.layers.indices
    let connections = layers.flatMap { layer in
      self.connections(intoLayer: layer).filter { abs($0.strength) >= Self.weakest }
        .sorted { abs($0.strength) < abs($1.strength) }
        .suffix(Self.mostInALayer)
    }
    var dots = PixelGrid(size: layout.area.size, level: theme.glyphs)
    var styles = [Style?](repeating: nil, count: dots.patterns.count)
    for connection in connections {
      let own = line(of: connection)
      let style = style(of: connection.strength)
      for cell in own.patterns.indices where own.patterns[cell] != 0 { styles[cell] = style }
      dots.formUnion(own)
    }
    for cell in styles.indices {
      let row = cell / layout.area.size.columns
      let column = cell % layout.area.size.columns
      guard let style = styles[cell], let glyph = dots.glyph(row: row, column: column) else {
        continue
      }
      buffer[row + layout.area.origin.row, column + layout.area.origin.column] = Cell(
        glyph, style: style)
    }
  }

  private func connections(intoLayer layer: Int) -> [Connection] {
    let architecture = parameters.architecture
    let inputs = 0..<architecture.inputCount(ofLayer: layer)
    let neurons = 0..<architecture.layers[layer].width
    let strongest =
      neurons.flatMap { parameters.weights(layer: layer, neuron: $0) }
      .map { $0.isFinite ? abs($0) : 0 }.max() ?? 0
    guard strongest > 0 else { return [] }
    return neurons.flatMap { neuron in
      inputs.compactMap { input in
        guard let from = layout.frame(of: .init(layer: layer - 1, neuron: input)),
          let to = layout.frame(of: .init(layer: layer, neuron: neuron))
        else { return nil }
        let weight = parameters.weight(layer: layer, neuron: neuron, input: input)
        return Connection(
          start: Position(
            row: from.origin.row + from.size.rows / 2, column: from.columns.upperBound),
          end: Position(row: to.origin.row + to.size.rows / 2, column: to.origin.column - 1),
          strength: weight.isFinite ? weight / strongest : 0)
      }
    }
  }

  private func line(of connection: Connection) -> PixelGrid {
    var grid = PixelGrid(size: layout.area.size, level: theme.glyphs)
    let width = Float(grid.level.dotColumns)
    let height = Float(grid.level.dotRows)
    let startX = Float(connection.start.column - layout.area.origin.column) * width
    let startY = (Float(connection.start.row - layout.area.origin.row) + 0.5) * height
    let endX = Float(connection.end.column - layout.area.origin.column + 1) * width - 1
    let endY = (Float(connection.end.row - layout.area.origin.row) + 0.5) * height
    guard theme.colorDepth != .none || connection.strength > 0 else {
      drawDashes(from: (startX, startY), to: (endX, endY), in: &grid)
      return grid
    }
    grid.line(fromX: startX, y: startY, toX: endX, y: endY)
    if abs(connection.strength) > 0.6, theme.glyphs == .braille {
      grid.line(fromX: startX, y: startY - 1, toX: endX, y: endY - 1)
    }
    return grid
  }

  private func drawDashes(
    from start: (x: Float, y: Float), to end: (x: Float, y: Float), in grid: inout PixelGrid
  ) {
    let count = max(1, Int(abs(end.x - start.x) / 6))
    for dash in 0..<count {
      let from = Float(dash) / Float(count)
      let to = from + 0.5 / Float(count)
      grid.line(
        fromX: start.x + from * (end.x - start.x), y: start.y + from * (end.y - start.y),
        toX: start.x + to * (end.x - start.x), y: start.y + to * (end.y - start.y))
    }
  }

  private func style(of strength: Float) -> Style {
    let step = abs(strength) > 0.6 ? 2 : abs(strength) > 0.25 ? 1 : 0
    switch theme.colorDepth {
    case .none: return Style(attributes: [[.dim], [], [.bold]][step])
    case .basic: return Style(foreground: .indexed(strength < 0 ? 3 : 4))
    case .indexed:
      let fill = theme.palette.fill
      let half = Palette.levelCount / 2
      let index = strength < 0 ? half - 1 - 2 * step : half + 2 * step
      return Style(foreground: .indexed(fill[index]))
    }
  }
}
