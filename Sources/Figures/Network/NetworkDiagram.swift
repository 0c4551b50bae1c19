public import NeuralNetwork
public import TextScreen

/// A picture of a network: its neurons with what they see, and its weights as lines between them.
public struct NetworkDiagram: Sendable {
  /// What is shown of a neuron.
  public struct Node: Sendable, Hashable {
    /// What it is called, in two or three cells.
    public var name: String
    /// Its value over the plane, sampled for the thumbnail of the layout.
    public var thumbnail: RegionLevels?
    /// The logic gate that it is, if it is one.
    public var caption: String?
    /// What keeps it from working, in a word; nil if it works.
    public var complaint: String?
    /// Whether training leaves its weights as they are, all or some of them.
    public var isFrozen = false
    /// Whether its line is drawn in the plane; nil for the output, whose line is the boundary.
    public var isLineVisible: Bool?
    /// Whether it has the focus.
    public var isFocused: Bool

    /// Creates a node.
    public init(
      name: String, thumbnail: RegionLevels? = nil, caption: String? = nil,
      complaint: String? = nil, isLineVisible: Bool? = nil, isFocused: Bool = false
    ) {
      self.name = name
      self.thumbnail = thumbnail
      self.caption = caption
      self.complaint = complaint
      self.isLineVisible = isLineVisible
      self.isFocused = isFocused
    }
  }

  /// What the inputs are called.
  public var inputNames: [String]
  /// The neurons, `[layer][neuron]`.
  public var layers: [[Node]]
  /// The weights.
  public var parameters: Parameters
  /// Whether thumbnails have hard edges instead of shades.
  public var isDiscretized: Bool

  /// Creates a picture.
  public init(
    inputNames: [String], layers: [[Node]], parameters: Parameters, isDiscretized: Bool = false
  ) {
    self.inputNames = inputNames
    self.layers = layers
    self.parameters = parameters
    self.isDiscretized = isDiscretized
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    guard !area.isEmpty else { return }
    let layout = NetworkDiagramLayout(
      area: area, architecture: parameters.architecture, inputNames: inputNames)
    NetworkConnections(parameters: parameters, layout: layout, theme: theme).draw(into: &buffer)
    for (input, name) in inputNames.enumerated() {
      guard let frame = layout.frame(of: .init(layer: -1, neuron: input)) else { continue }
      buffer.write(
        DisplayWidth.truncate(name, columns: frame.size.columns, isUnicode: theme.isUnicode),
        row: frame.origin.row + frame.size.rows / 2, column: frame.origin.column,
        style: theme.style(.text), within: frame.intersection(area))
    }
    for layer in layers.indices {
      for neuron in layers[layer].indices {
        draw(layers[layer][neuron], .init(layer: layer, neuron: neuron), layout, theme, &buffer)
      }
      drawRemainder(ofLayer: layer, layout: layout, theme: theme, into: &buffer)
    }
  }

  private func draw(
    _ node: Node, _ place: NetworkDiagramLayout.Place, _ layout: NetworkDiagramLayout,
    _ theme: Theme, _ buffer: inout CellBuffer
  ) {
    guard let frame = layout.frame(of: place) else { return }
    let row = frame.origin.row + frame.size.rows / 2
    buffer.write(
      node.name, row: row, column: frame.origin.column, style: style(of: node, place, theme),
      within: layout.area)
    if let thumbnail = layout.thumbnailFrame(of: place) {
      let fill = PlaneFill(
        region: node.thumbnail, plot: thumbnail, theme: theme, isDiscretized: isDiscretized)
      fill.draw(into: &buffer)
    }
    if node.isFrozen {
      buffer.write(
        theme.frozenMark, row: row,
        column: frame.origin.column + DisplayWidth.columns(of: node.name),
        style: theme.style(.accent), within: layout.area)
    } else if node.complaint != nil {
      buffer.write(
        "!", row: row, column: frame.origin.column + DisplayWidth.columns(of: node.name),
        style: theme.style(.warning), within: layout.area)
    }
    guard layout.hasCaptions, let caption = node.caption ?? node.complaint else { return }
    let width = DisplayWidth.columns(of: caption)
    let column = min(frame.columns.upperBound, layout.area.columns.upperBound) - width
    buffer.write(
      caption, row: frame.rows.upperBound, column: max(column, layout.area.origin.column),
      style: theme.style(node.caption == nil ? .warning : .title), within: layout.area)
  }

  /// A neuron has the colour of its line; one whose line is hidden stays in the background.
  private func style(
    of node: Node, _ place: NetworkDiagramLayout.Place, _ theme: Theme
  ) -> Style {
    var style = node.isLineVisible == nil ? theme.style(.title) : theme.lineStyle(place.neuron)
    if node.isLineVisible == false { style = theme.style(.dim) }
    if node.isFocused { style.attributes.insert([.reverse, .bold]) }
    return style
  }

  private func drawRemainder(
    ofLayer layer: Int, layout: NetworkDiagramLayout, theme: Theme, into buffer: inout CellBuffer
  ) {
    guard let remainder = layout.remainder(ofLayer: layer) else { return }
    buffer.write(
      "+\(remainder.count)", row: remainder.position.row, column: remainder.position.column,
      style: theme.style(.dim), within: layout.area)
  }
}
