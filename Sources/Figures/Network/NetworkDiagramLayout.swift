public import NeuralNetwork
public import TextScreen

/// Which cells of a network diagram show which neuron: columns of nodes, inputs on the left.
///
/// It depends on the area and the shape alone, so that what is drawn, what is sampled for the
/// thumbnails and what the mouse points at always agree.
public struct NetworkDiagramLayout: Sendable, Hashable {
  /// A neuron's place in its network; layer −1 are the inputs.
  public struct Place: Sendable, Hashable {
    /// The layer, 0 the first behind the inputs.
    public let layer: Int
    /// The neuron's place in its layer.
    public let neuron: Int

    /// Creates a place.
    public init(layer: Int, neuron: Int) {
      self.layer = layer
      self.neuron = neuron
    }
  }

  /// The cells of the diagram.
  public let area: Rectangle
  /// Whether a line below each node is free for a name.
  public let hasCaptions: Bool
  /// How many nodes of each column are drawn, inputs first; fewer than there are when they don't
  /// fit.
  public let shownCounts: [Int]

  private let counts: [Int]
  private let nameColumns: Int
  private let inputColumns: Int
  /// Into how many columns of nodes a wide layer is folded, inputs first.
  private let folds: [Int]
  /// How many rows a thumbnail has in each layer; inputs have none.
  private let thumbnailRows: [Int]

  private static let mostFolds = 3

  /// Lays a network out: all nodes if they fit, with thumbnails as large as leave room for the
  /// connections.
  ///
  /// The inputs' names get as many columns as they need, two to eight.
  public init(area: Rectangle, architecture: Architecture, inputNames: [String] = []) {
    self.area = area
    let counts = [architecture.inputCount] + architecture.layers.map(\.width)
    let nameColumns = (counts.max() ?? 1) > 9 ? 4 : 3
    let widest = inputNames.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let inputColumns = min(max(widest, nameColumns - 1), 8)
    self.counts = counts
    self.nameColumns = nameColumns
    self.inputColumns = inputColumns
    let height = max(area.size.rows, 1)
    let folded = counts.map { min(($0 + height - 1) / height, Self.mostFolds) }
    let room = Size(
      columns: area.size.columns - inputColumns + nameColumns - 1, rows: area.size.rows)
    let rows = Self.thumbnailRows(counts, folded, nameColumns: nameColumns, in: room)
    let fits = !rows.dropFirst().contains(0)
    folds = fits ? folded : counts.map { _ in 1 }
    thumbnailRows =
      fits ? rows : Self.thumbnailRows(counts, folds, nameColumns: nameColumns, in: room)
    shownCounts = zip(counts, folds).map { count, fold in
      count <= fold * area.size.rows ? count : max(fold * area.size.rows - 1, 0)
    }
    hasCaptions = zip(zip(counts, folds), thumbnailRows).dropFirst().allSatisfy { layer, rows in
      rows > 0 && (layer.0 + layer.1 - 1) / layer.1 * (rows + 1) <= area.size.rows
    }
  }

  /// As high as the nodes of a layer allow, then lower, the highest first, until all layers fit;
  /// 0 where not even the smallest thumbnail does.
  private static func thumbnailRows(
    _ counts: [Int], _ folds: [Int], nameColumns: Int, in size: Size
  ) -> [Int] {
    var rows = counts.indices.map { index in
      guard index > 0, size.rows > 0 else { return 0 }
      let height = max(size.rows / ((counts[index] + folds[index] - 1) / folds[index]), 1)
      return min(height > 2 ? height - 1 : height, 4)
    }
    func width() -> Int {
      let nodes = zip(folds, rows).reduce(0) { $0 + $1.0 * (nameColumns + 2 * $1.1) }
      return nodes + gap(for: rows) * (counts.count - 1)
    }
    while width() > size.columns {
      guard let highest = rows.max(), highest > 0 else { break }
      rows = rows.map { $0 == highest ? $0 - 1 : $0 }
    }
    return rows
  }

  /// Small thumbnails stand for many layers, and those may be closer together.
  private static func gap(for rows: [Int]) -> Int { (rows.max() ?? 0) > 1 ? 6 : 3 }

  /// How many cells a thumbnail of a layer takes; empty when there is no room for any.
  public func thumbnail(ofLayer layer: Int) -> Size {
    let rows = thumbnailRows[layer + 1]
    return Size(columns: 2 * rows, rows: rows)
  }

  /// The cells of a node: its name, then its thumbnail; nil when it is not drawn.
  public func frame(of place: Place) -> Rectangle? {
    let index = place.layer + 1
    guard counts.indices.contains(index), place.neuron >= 0,
      place.neuron < shownCounts[index], !area.isEmpty
    else { return nil }
    let rows = max(thumbnailRows[index], 1)
    let isCut = shownCounts[index] < counts[index]
    let slots = (shownCounts[index] + (isCut ? 1 : 0) + folds[index] - 1) / folds[index]
    let height = rows + (hasCaptions && index > 0 ? 1 : 0)
    let center = Float(area.size.rows) * (Float(place.neuron % slots) + 0.5) / Float(slots)
    let top = min(max(Int(center - Float(height) / 2 + 0.25), 0), area.size.rows - rows)
    let width = nodeWidth(of: index)
    return Rectangle(
      row: area.origin.row + top, column: column(of: index) + place.neuron / slots * width,
      columns: width, rows: rows)
  }

  /// Where "and so many more" stands below a column that is cut; nil for a whole one.
  func remainder(ofLayer layer: Int) -> (position: Position, count: Int)? {
    let index = layer + 1
    let count = counts[index] - shownCounts[index]
    guard count > 0, !area.isEmpty else { return nil }
    return (Position(row: area.rows.upperBound - 1, column: column(of: index)), count)
  }

  /// The cells of a node's thumbnail; inputs have none.
  func thumbnailFrame(of place: Place) -> Rectangle? {
    guard place.layer >= 0, let frame = frame(of: place) else { return nil }
    let thumbnail = thumbnail(ofLayer: place.layer)
    guard !thumbnail.isEmpty else { return nil }
    return Rectangle(
      origin: Position(row: frame.origin.row, column: frame.origin.column + nameColumns),
      size: thumbnail)
  }

  /// The neuron at a cell, nil between them and at the inputs.
  public func place(at position: Position) -> Place? {
    for layer in 0..<counts.count - 1 {
      for neuron in 0..<shownCounts[layer + 1] {
        let place = Place(layer: layer, neuron: neuron)
        if frame(of: place)?.contains(position) == true { return place }
      }
    }
    return nil
  }

  private func nodeWidth(of index: Int) -> Int {
    index == 0 ? inputColumns : nameColumns + 2 * thumbnailRows[index]
  }

  /// The layers side by side, with equal gaps between them.
  private func column(of index: Int) -> Int {
    let widths = counts.indices.map { folds[$0] * nodeWidth(of: $0) }
    let room = max(0, area.size.columns - widths.reduce(0, +))
    let before = widths.prefix(index).reduce(0, +)
    return area.origin.column + before + room * index / (counts.count - 1)
  }
}
