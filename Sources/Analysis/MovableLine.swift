public import NeuralNetwork

/// A first-layer neuron with the line that it draws, to be moved and turned.
///
/// The line is in the data's own units, the weights and the bias in the network's, which may see
/// the data standardised.
public struct MovableLine: Sendable, Hashable {
  /// The neuron's two weights and its bias.
  public private(set) var values: NeuronValues
  private let inputMap: InputMap

  /// Takes a neuron's line; nil when both its weights are 0, so that there is none.
  ///
  /// - Precondition: the network sees the two coordinates as they are.
  public init?(_ values: NeuronValues, inputMap: InputMap) {
    precondition(inputMap.keepsLinesStraight, "other features bend the line")
    self.values = values
    self.inputMap = inputMap
    guard hyperplane != nil else { return nil }
  }

  /// The line in the data's units.
  public var hyperplane: Hyperplane? {
    let (weights, bias) = inputMap.inDataUnits(weights: values.weights, bias: values.bias)
    return Hyperplane(normalX: weights[0], normalY: weights[1], offset: bias)
  }

  /// Moves the line by a vector, parallel to itself: w · (x − d) + b = 0.
  ///
  /// Only the bias changes, by −w · d with the weights in the data's units; a vector along the line
  /// changes nothing.
  public mutating func move(by vector: Point) {
    let normal = normal
    let change = normal.x * Double(vector.x) + normal.y * Double(vector.y)
    values.bias = Float(Double(values.bias) - change)
  }

  /// Turns the line by the angle from one direction to another, about a point that it then goes
  /// through; directions without length change nothing.
  ///
  /// The angle is one of the data's plane. The weight vector of the network keeps its length, so
  /// that the neuron stays as steep as it was in what it sees.
  public mutating func turn(from first: Point, to second: Point, about pivot: Point) {
    let (a, b) = ((Double(first.x), Double(first.y)), (Double(second.x), Double(second.y)))
    // The product of the conjugate of one complex number with the other: its angle is theirs.
    let (cosine, sine) = (a.0 * b.0 + a.1 * b.1, a.0 * b.1 - a.1 * b.0)
    guard cosine * cosine + sine * sine > 0 else { return }
    let normal = normal
    let turned = [normal.x * cosine - normal.y * sine, normal.x * sine + normal.y * cosine]
    let (means, deviations) = (
      inputMap.standardization.means, inputMap.standardization.deviations
    )
    let weights = turned.indices.map { turned[$0] * Double(deviations[$0]) }
    let scale = Self.length(values.weights.map(Double.init)) / Self.length(weights)
    guard scale.isFinite else { return }
    let point = [Double(pivot.x), Double(pivot.y)]
    let bias = weights.indices.reduce(0) { sum, index in
      sum - weights[index] * scale * (point[index] - Double(means[index]))
        / Double(deviations[index])
    }
    values = NeuronValues(weights: weights.map { Float($0 * scale) }, bias: Float(bias))
  }

  /// The weights as factors of the data's own coordinates.
  private var normal: (x: Double, y: Double) {
    let deviations = inputMap.standardization.deviations
    return (
      Double(values.weights[0]) / Double(deviations[0]),
      Double(values.weights[1]) / Double(deviations[1])
    )
  }

  private static func length(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
