import NeuralNetwork

/// The regions as they are cut, one hidden layer after the other.
struct RegionCutter {
  /// A part of the plane, and which neurons are on there, as far as layers have cut.
  private struct Part {
    let polygon: ConvexPolygon
    /// Which neurons are on, `[layer that has cut][neuron]`.
    let isOn: [[Bool]]
    /// The pre-activations of the last layer that has cut, `[neuron]`: alike for all that it made
    /// of one part.
    let functions: [AffineFunction]
  }

  private let network: PlanarNetwork
  /// What counts as nothing along x and y, in the data's units.
  private let smallest: (x: Double, y: Double)
  private var parts: [Part]
  /// How many layers have cut.
  private var depth = 0
  /// What parts meet at.
  private(set) var edges: [RegionEdge] = []

  private static let precision = 1e-6

  /// Begins with one part.
  init(network: PlanarNetwork, bounds: PlaneBounds) {
    self.network = network
    smallest = (
      Double(bounds.x.upperBound - bounds.x.lowerBound) * Self.precision,
      Double(bounds.y.upperBound - bounds.y.lowerBound) * Self.precision
    )
    parts = [Part(polygon: ConvexPolygon(bounds), isOn: [], functions: [])]
  }

  /// How many parts there are.
  var count: Int { parts.count }

  /// The parts, with the functions of the layer behind the last that has cut.
  var regions: [LinearRegion] {
    parts.map {
      LinearRegion(
        polygon: $0.polygon, piece: LinearPiece(isOn: $0.isOn, outputs: nextFunctions(of: $0)))
    }
  }

  /// Cuts all parts by the next hidden layer; stops and says no when they become too many.
  mutating func cutByNextLayer(limit: Int) -> Bool {
    var result: [Part] = []
    for part in parts {
      let functions = nextFunctions(of: part)
      guard
        let pieces = pieces(of: part.polygon, functions, limit: limit - result.count)
      else { return false }
      result += pieces.map {
        Part(polygon: $0.polygon, isOn: part.isOn + [$0.isOn], functions: functions)
      }
    }
    parts = result
    depth += 1
    return true
  }

  private func nextFunctions(of part: Part) -> [AffineFunction] {
    guard let isOn = part.isOn.last else { return network.firstLayer }
    return network.functions(behind: depth - 1, part.functions, isOn: isOn)
  }

  private typealias Piece = (polygon: ConvexPolygon, isOn: [Bool])

  /// What a layer makes of a polygon: convex pieces, each with the sides of the layer's neurons;
  /// nil when they become too many.
  private mutating func pieces(
    of polygon: ConvexPolygon, _ functions: [AffineFunction], limit: Int
  ) -> [Piece]? {
    let activation = network.layers[depth].activation
    guard activation.hasSides else {
      return limit > 0 ? [(polygon, functions.map { _ in true })] : nil
    }
    var pieces: [Piece] = [(polygon, [])]
    for (neuron, function) in functions.enumerated() {
      let tolerance = abs(function.weightX) * smallest.x + abs(function.weightY) * smallest.y
      switch polygon.cut(by: function, tolerance: tolerance) {
      case .missed(let value):
        let isOn = activation.isOn(value)
        for index in pieces.indices { pieces[index].isOn.append(isOn) }
      case .parts(_, _, let chord):
        edges.append(RegionEdge(layer: depth, neuron: neuron, segment: chord))
        for index in pieces.indices {
          switch pieces[index].polygon.cut(by: function, tolerance: tolerance) {
          case .missed(let value): pieces[index].isOn.append(activation.isOn(value))
          case .parts(let positive, let negative, _):
            pieces.append((negative, pieces[index].isOn + [false]))
            pieces[index].polygon = positive
            pieces[index].isOn.append(true)
          }
        }
      }
      guard pieces.count <= limit else { return nil }
    }
    return pieces
  }
}
