public import NeuralNetwork

/// A part of the plane on which a network is one affine function.
public struct LinearRegion: Sendable {
  /// Where it lies.
  public let polygon: ConvexPolygon
  /// Which neurons are on there, and what the outputs are.
  public let piece: LinearPiece
}

/// A straight piece of a hidden neuron's zero set: what two regions meet at.
public struct RegionEdge: Sendable, Hashable {
  /// The neuron's layer, 0 the first.
  public let layer: Int
  /// The neuron's place in its layer.
  public let neuron: Int
  /// Where its pre-activation is 0.
  public let segment: Segment
}

/// The regions of a part of the plane on which a network of straight pieces is affine, exact.
///
/// Layer by layer, each region is cut by the lines on which the neurons' pre-activations are 0,
/// which are straight within it.
/// - Source: Montúfar, Pascanu, Cho, Bengio, On the number of linear regions of deep neural
///   networks, 2014.
public struct LinearRegions: Sendable {
  /// The regions; none when they are more than the limit.
  public let regions: [LinearRegion]
  /// How many regions there are once a layer has cut, `[hidden layer]`; it ends before the layer
  /// that makes more than the limit.
  public let counts: [Int]
  /// What the regions meet at; none when they are more than the limit.
  public let edges: [RegionEdge]
  /// The most regions that are worked out.
  public let limit: Int
  /// Whether all of them are there: they are no more than the limit.
  public let isComplete: Bool

  /// More regions than this are finer than a screen shows.
  public static let usualLimit = 1000

  /// Cuts a part of the plane.
  ///
  /// A line that would cut off less than a millionth of the bounds' extent does not cut.
  /// - Parameters:
  ///   - network: what cuts.
  ///   - bounds: the part of the plane, in the data's units.
  ///   - limit: the most regions that are worked out, positive.
  /// - Complexity: O(*regions* · *width* · *width of the next layer*).
  public init(of network: PlanarNetwork, in bounds: PlaneBounds, limit: Int = usualLimit) {
    precondition(limit > 0, "the whole plane is a region")
    self.limit = limit
    var cutter = RegionCutter(network: network, bounds: bounds)
    var counts: [Int] = []
    while counts.count < network.hiddenLayerCount, cutter.cutByNextLayer(limit: limit) {
      counts.append(cutter.count)
    }
    self.counts = counts
    isComplete = counts.count == network.hiddenLayerCount
    regions = isComplete ? cutter.regions : []
    edges = isComplete ? cutter.edges : []
  }

  /// The region that holds a point, on an edge one of them; nil outside the bounds.
  public func region(at point: Point) -> LinearRegion? {
    regions.first { $0.polygon.contains(point) }
  }
}
