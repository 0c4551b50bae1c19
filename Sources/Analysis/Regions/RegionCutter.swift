import NeuralNetwork

/// The regions as they are cut, one hidden layer after the other.
struct RegionCutter {
  /// A part of the plane, and the network on it as far as it has cut.
  struct Part {
    let polygon: ConvexPolygon
    /// Which neurons are on, `[layer that has cut][neuron]`.
    let isOn: [[Bool]]
    /// The pre-activations of the next layer, `[neuron]`.
    let functions: [AffineFunction]
  }

  private let network: PlanarNetwork
  /// What counts as nothing, as a share of the bounds' extents: x and y.
  private let smallest: (x: Double, y: Double)
  /// How many layers have cut.
  private var depth = 0
  /// The parts of the plane.
  private(set) var regions: [Part]
  /// What they meet at.
  private(set) var edges: [RegionEdge] = []

  private static let precision = 1e-6

  /// Begins with one region.
  init(network: PlanarNetwork, bounds: PlaneBounds) {
    self.network = network
    smallest = (
      Double(bounds.x.upperBound - bounds.x.lowerBound) * Self.precision,
      Double(bounds.y.upperBound - bounds.y.lowerBound) * Self.precision
    )
    regions = [
      Part(polygon: ConvexPolygon(bounds), isOn: [], functions: network.firstLayer)
    ]
  }

  /// Cuts all regions by the next hidden layer; stops and says no when they become too many.
  mutating func cutByNextLayer(limit: Int) -> Bool {
    var result: [Part] = []
    for region in regions {
      for (polygon, isOn) in pieces(of: region) {
        let functions = network.functions(behind: depth, region.functions, isOn: isOn)
        result.append(Part(polygon: polygon, isOn: region.isOn + [isOn], functions: functions))
      }
      guard result.count <= limit else { return false }
    }
    regions = result
    depth += 1
    return true
  }

  private typealias Piece = (polygon: ConvexPolygon, isOn: [Bool])

  /// What a layer makes of a region: convex pieces, each with the sides of the layer's neurons.
  private mutating func pieces(of region: Part) -> [Piece] {
    let activation = network.layers[depth].activation
    guard activation.hasSides else {
      return [(region.polygon, region.functions.map { _ in true })]
    }
    var pieces: [Piece] = [(region.polygon, [])]
    for (neuron, function) in region.functions.enumerated() {
      let tolerance = abs(function.weightX) * smallest.x + abs(function.weightY) * smallest.y
      switch region.polygon.cut(by: function, tolerance: tolerance) {
      case .missed(let value):
        let isOn = activation.isOn(value)
        for index in pieces.indices { pieces[index].isOn.append(isOn) }
      case .parts(_, _, let chord):
        edges.append(RegionEdge(layer: depth, neuron: neuron, segment: chord))
        pieces = pieces.flatMap { piece -> [Piece] in
          switch piece.polygon.cut(by: function, tolerance: tolerance) {
          case .missed(let value): [(piece.polygon, piece.isOn + [activation.isOn(value)])]
          case .parts(let positive, let negative, _):
            [(positive, piece.isOn + [true]), (negative, piece.isOn + [false])]
          }
        }
      }
    }
    return pieces
  }
}
