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
  /// How many nodes of each column are drawn, inputs first; fewer than there are when they don't fit.
  public let shownCounts: [Int]

  private let counts: [Int]
  private let nameColumns: Int
  /// How many rows a thumbnail has in each column; inputs have none.
  private let thumbnailRows: [Int]

  /// Lays a network out: the largest thumbnails that leave room for the connections.
  public init(area: Rectangle, architecture: Architecture) {
    self.area = area
    let counts = [architecture.inputCount] + architecture.layers.map(\.width)
    let nameColumns = (counts.max() ?? 1) > 9 ? 4 : 3
    self.counts = counts
    self.nameColumns = nameColumns
    shownCounts = counts.map { $0 <= area.size.rows ? $0 : max(area.size.rows - 1, 0) }
    let rows = Self.thumbnailRows(
      counts: counts, shown: shownCounts, nameColumns: nameColumns, in: area.size)
    thumbnailRows = rows
    hasCaptions = zip(counts, rows).dropFirst().allSatisfy { count, rows in
      rows > 0 && count * (rows + 1) <= area.size.rows
    }
  }

  /// As high as a column's nodes allow, then lower, the highest first, until all columns fit.
  private static func thumbnailRows(
    counts: [Int], shown: [Int], nameColumns: Int, in size: Size
  ) -> [Int] {
    var rows = counts.indices.map { index in
      guard index > 0, shown[index] > 0 else { return 0 }
      let height = size.rows / shown[index]
      return max(min(height > 2 ? height - 1 : height, 4), 1)
    }
    let names = counts.count * nameColumns
    while names + 2 * rows.reduce(0, +) + gap(for: rows) * (counts.count - 1) > size.columns {
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
    let slots = shownCounts[index] < counts[index] ? shownCounts[index] + 1 : counts[index]
    let height = rows + (hasCaptions && index > 0 ? 1 : 0)
    let center = Float(area.size.rows) * (Float(place.neuron) + 0.5) / Float(slots)
    let top = min(max(Int(center - Float(height) / 2 + 0.25), 0), area.size.rows - rows)
    return Rectangle(
      row: area.origin.row + top, column: column(of: index), columns: width(of: index), rows: rows)
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

  private func width(of index: Int) -> Int {
    index == 0 ? nameColumns - 1 : nameColumns + 2 * thumbnailRows[index]
  }

  private func column(of index: Int) -> Int {
    let last = counts.count - 1
    let room = area.size.columns - width(of: last)
    return area.origin.column + max(0, room) * index / last
  }
}
