public import NeuralNetwork
public import ScenarioFormat

/// Which neuron is focused, and whose lines are drawn.
public struct Selection: Sendable, Hashable {
  /// The focused layer, 0 the first behind the inputs; digits and Tab are about its neurons.
  public var layer: Int
  /// The focused neuron of that layer, if any.
  public var neuron: Int?
  /// Whether the decision boundary is drawn.
  public var showsDecisionBoundary: Bool
  /// The neurons whose lines are drawn, `[hidden layer]`.
  public private(set) var visibleNeurons: [Set<Int>]

  private var widths: [Int]

  /// More lines than this in the first layer would hide the picture; then all begin hidden but
  /// these.
  public static let lineCountAtStart = 9

  /// Creates the selection that a network begins with: the first layer focused, its lines drawn.
  public init(architecture: Architecture) {
    widths = architecture.layers.dropLast().map(\.width)
    visibleNeurons = widths.indices.map { layer in
      layer == 0 ? Set(0..<min(architecture.layers[0].width, Self.lineCountAtStart)) : []
    }
    layer = 0
    neuron = nil
    showsDecisionBoundary = true
  }

  /// Creates the selection that a scenario asks for.
  public init(architecture: Architecture, request: ViewRequest) {
    self.init(architecture: architecture)
    moveLayer(by: request.layer - 1)
    showsDecisionBoundary = request.showsBoundary
    switch request.lines {
    case .first: break
    case .none: visibleNeurons = visibleNeurons.map { _ in [] }
    case .all: if width > 0 { visibleNeurons[layer] = Set(0..<width) }
    }
  }

  /// How many neurons the focused layer has; 0 in a network without a hidden layer.
  public var width: Int { widths.indices.contains(layer) ? widths[layer] : 0 }

  /// Whether a neuron's line is drawn.
  public func isVisible(layer: Int, neuron: Int) -> Bool {
    visibleNeurons.indices.contains(layer) && visibleNeurons[layer].contains(neuron)
  }

  /// Shows or hides the line of a neuron of the focused layer, if there is such a neuron.
  public mutating func toggleLine(neuron: Int) {
    guard neuron < width else { return }
    if visibleNeurons[layer].remove(neuron) == nil { visibleNeurons[layer].insert(neuron) }
  }

  /// Hides all lines of the focused layer, or shows them all if none is drawn.
  public mutating func toggleAllLines() {
    guard width > 0 else { return }
    visibleNeurons[layer] = visibleNeurons[layer].isEmpty ? Set(0..<width) : []
  }

  /// Moves the focus by so many neurons; behind the last one comes none.
  public mutating func moveFocus(by step: Int) {
    guard width > 0 else { return }
    let places = width + 1
    let place = ((neuron ?? width) + step % places + places) % places
    neuron = place == width ? nil : place
  }

  /// Moves the focus by so many layers, without leaving the hidden ones.
  public mutating func moveLayer(by step: Int) {
    let target = min(max(layer + step, 0), max(widths.count - 1, 0))
    guard target != layer else { return }
    layer = target
    neuron = nil
    if visibleNeurons[layer].isEmpty { toggleAllLines() }
  }

  /// Focuses a neuron of a hidden layer, if there is such a neuron.
  public mutating func focus(layer: Int, neuron: Int) {
    guard widths.indices.contains(layer), neuron < widths[layer] else { return }
    self.layer = layer
    self.neuron = neuron
  }

  /// Selects what a session has selected, as far as there is such a thing.
  mutating func restore(_ view: SessionView) {
    showsDecisionBoundary = view.showsBoundary
    if let lines = view.lines {
      for (layer, width) in widths.enumerated() where layer < lines.count {
        visibleNeurons[layer] = Set(lines[layer].filter { $0 < width })
      }
    }
    guard widths.indices.contains(view.layer) else { return }
    layer = view.layer
    neuron = view.neuron.flatMap { $0 < widths[view.layer] ? $0 : nil }
  }

  /// Goes over to a network of another shape: lines that are there stay as they are, new neurons
  /// show theirs unless all are hidden, and the focus stays as near as it can.
  ///
  /// - Returns: whether the shape is another one.
  mutating func adapt(to architecture: Architecture) -> Bool {
    let new = architecture.layers.dropLast().map(\.width)
    guard new != widths else { return false }
    let old = widths
    let step = new.count - old.count
    let first = step == 0 ? 0 : zip(new, old).prefix { $0 == $1 }.count
    func oldLayer(_ layer: Int) -> Int? {
      if layer < first || step == 0 { return layer }
      return layer - step >= first ? layer - step : nil
    }
    let wasVisible = visibleNeurons
    visibleNeurons = new.indices.map { layer in
      guard let oldLayer = oldLayer(layer) else { return [] }
      let visible = wasVisible[oldLayer]
      let added = visible.isEmpty ? [] : Set(old[oldLayer]..<max(new[layer], old[oldLayer]))
      return visible.union(added).filter { $0 < new[layer] }
    }
    widths = new
    let focused = layer
    layer = new.indices.first { oldLayer($0) == focused } ?? max(0, min(focused, new.count - 1))
    let isOther = width > 0 && oldLayer(layer) != focused
    if isOther, visibleNeurons[layer].isEmpty { toggleAllLines() }
    neuron = width == 0 ? nil : neuron.map { min($0, width - 1) }
    return true
  }
}
