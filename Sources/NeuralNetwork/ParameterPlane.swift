/// A plane in the space of a network's parameters: θ(x, y) = θ₀ + x u + y v.
///
/// - Source: Goodfellow, Vinyals, Saxe, 2015, for a line; Li and others, "Visualizing the Loss
///   Landscape of Neural Nets", 2018, for a plane.
public struct ParameterPlane: Sendable, Hashable {
  /// θ₀, the parameters at x = 0, y = 0.
  public let origin: Parameters
  /// u, what a step along x changes, `[parameter]`.
  public let x: [Float]
  /// v, what a step along y changes, `[parameter]`; zeros make a line of the plane.
  public let y: [Float]

  /// Creates a plane.
  ///
  /// - Precondition: both directions have a number for each parameter.
  public init(origin: Parameters, x: [Float], y: [Float]) {
    precondition(
      x.count == origin.values.count && y.count == origin.values.count,
      "a direction has a number for each parameter")
    self.origin = origin
    self.x = x
    self.y = y
  }

  /// The parameters at a point.
  public func parameters(at point: Point) -> Parameters {
    Parameters(
      architecture: origin.architecture,
      values: origin.values.indices.map { origin.values[$0] + (point.x * x[$0] + point.y * y[$0]) })
  }

  /// How far apart the origins of two planes of one network lie.
  public func distance(to other: ParameterPlane) -> Float {
    let squares = zip(origin.values, other.origin.values).reduce(0.0) { sum, pair in
      let difference = Double(pair.0) - Double(pair.1)
      return sum + difference * difference
    }
    return Float(squares.squareRoot())
  }

  /// The mean losses over a set at many points, `[point]`: of each what `metrics(on:loss:)` says.
  ///
  /// - Precondition: the set's inputs and outputs are those of the network.
  /// - Complexity: O(points · samples · parameters).
  public func losses(_ loss: Loss, on set: LabeledSet, at points: [Point]) -> [Float] {
    origin.architecture.checkShape(of: set)
    let shape = origin.architecture
    let start = Buffer(origin)
    let along = Buffer(Parameters(architecture: shape, values: x))
    let across = Buffer(Parameters(architecture: shape, values: y))
    let parameters = Buffer(origin)
    let evaluation = Evaluation(architecture: shape, parameters: parameters, keeping: .output)
    return evaluation.meanLosses(loss, on: set, count: points.count) { index in
      let point = points[index]
      for place in 0..<parameters.strip.count {
        parameters.strip[place] =
          start.strip[place] + (along.strip[place] * point.x + across.strip[place] * point.y)
      }
    }
  }
}
