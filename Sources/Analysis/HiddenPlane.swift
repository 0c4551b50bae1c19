public import NeuralNetwork

/// A plane in the space of a hidden layer: where it puts the samples and the input plane, and the
/// straight lines that the next layer draws there.
///
/// It is spanned by two neurons, or by the two directions in which the activations vary most. In a
/// layer of two neurons everything is exact. In a wider one the plane is a projection, and the
/// lines are those through the mean of what it leaves out.
public struct HiddenPlane: Sendable {
  /// What spans the plane.
  public let projection: LayerProjection

  private let parameters: Parameters

  /// Takes the plane of a projection.
  ///
  /// - Precondition: the projection has two axes.
  public init(parameters: Parameters, projection: LayerProjection) {
    precondition(projection.directions.count == 2, "a plane has two directions")
    self.parameters = parameters
    self.projection = projection
  }

  /// The hidden layer, 0 the first.
  public var layer: Int { projection.layer }

  /// Whether nothing is left out: the layer has just these two neurons.
  public var isExact: Bool { projection.isExact }

  /// Where a sample lies, its values being in `values`.
  public func point(of sample: Int, in values: LayerValues) -> Point {
    Point(
      x: projection.coordinate(0, of: sample, in: values),
      y: projection.coordinate(1, of: sample, in: values))
  }

  /// The line on which a neuron of the next layer is 0; nil when it doesn't depend on the plane.
  public func line(ofNextNeuron neuron: Int) -> Hyperplane? {
    let (weights, bias) = projection.next(neuron: neuron, of: parameters)
    return Hyperplane(normalX: weights[0], normalY: weights[1], offset: bias)
  }

  /// The lines of a square grid over the input plane, bent as the layers up to this one bend it.
  ///
  /// - Parameters:
  ///   - bounds: the part of the input plane, in the data's units.
  ///   - inputMap: the way to the network's inputs.
  ///   - count: how many lines each way.
  /// - Returns: straight pieces, along each line in order.
  public func warpedGrid(
    over bounds: PlaneBounds, inputMap: InputMap, count: Int
  ) -> [Segment] {
    let mesh = PlaneMesh(bounds: bounds, lineCount: count)
    let values = parameters.layerValues(
      inputs: inputMap.inputs(of: mesh.points), count: mesh.points.count)
    return mesh.edges.map { edge in
      Segment(start: point(of: edge.start, in: values), end: point(of: edge.end, in: values))
    }
  }
}
