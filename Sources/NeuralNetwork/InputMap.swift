/// The way from a point in the data's own units to the inputs of a network: features, standardised.
public struct InputMap: Sendable, Hashable {
  /// What is worked out from a point, `[input]`.
  public let features: [InputFeature]
  /// What is then taken away and divided by, `[input]`.
  public let standardization: Standardization

  /// Creates a map.
  ///
  /// - Precondition: there is a feature, and a mean for each.
  public init(features: [InputFeature], standardization: Standardization) {
    precondition(!features.isEmpty, "a network needs an input")
    precondition(features.count == standardization.means.count, "a mean for each feature")
    self.features = features
    self.standardization = standardization
  }

  /// The coordinates of the plane, standardised.
  public init(plane standardization: Standardization) {
    let features: [InputFeature] = [.x1, .x2]
    self.init(
      features: Array(features.prefix(standardization.means.count)),
      standardization: standardization)
  }

  /// Whether the network sees the two coordinates as they are, so that each neuron of its first
  /// layer draws a straight line.
  public var keepsLinesStraight: Bool { features == [.x1, .x2] }

  /// The inputs of the network for a point, `[input]`.
  public func inputs(of point: Point) -> [Float] {
    features.indices.map { input(at: point, $0) }
  }

  /// The inputs of the network for some points, `[input][point]`.
  public func inputs(of points: [Point]) -> [Float] {
    features.indices.flatMap { index in points.map { input(at: $0, index) } }
  }

  /// A first-layer neuron's weights, `[input]`, and bias as factors of the features themselves:
  /// w · (x − mean) / deviation + b, multiplied out.
  public func inDataUnits(
    weights: [Float], bias: Float
  ) -> (weights: [Float], bias: Float) {
    let scaled = zip(weights, standardization.deviations).map { $0 / $1 }
    return (scaled, zip(scaled, standardization.means).reduce(bias) { $0 - $1.0 * $1.1 })
  }

  private func input(at point: Point, _ index: Int) -> Float {
    standardization.standardized(features[index].value(at: point), input: index)
  }
}
