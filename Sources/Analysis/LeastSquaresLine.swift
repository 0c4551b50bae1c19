public import NeuralNetwork

/// The straight line with the smallest sum of squared errors, by its closed form.
public struct LeastSquaresLine: Sendable, Hashable {
  /// How much the value grows for each unit of the input.
  public let slope: Double
  /// The value at the input 0.
  public let intercept: Double

  /// Computes Σ(x − x̄)(t − t̄) / Σ(x − x̄)², and the line through the means; nil if no two inputs
  /// differ.
  ///
  /// - Parameter points: x the input, y the target.
  /// - Source: Legendre, 1805; the normal equations (XᵀX)⁻¹Xᵀt for one input and a bias.
  public init?(_ points: [Point]) {
    let count = Double(points.count)
    let meanX = points.reduce(0) { $0 + Double($1.x) } / count
    let meanY = points.reduce(0) { $0 + Double($1.y) } / count
    let products = points.reduce(0) { $0 + (Double($1.x) - meanX) * (Double($1.y) - meanY) }
    let squares = points.reduce(0) { $0 + (Double($1.x) - meanX) * (Double($1.x) - meanX) }
    guard squares > 0 else { return nil }
    slope = products / squares
    intercept = meanY - slope * meanX
  }

  /// The line that a single linear neuron with one input draws, in the data's units.
  ///
  /// - Precondition: the network has one input and one layer.
  public init(parameters: Parameters, inputMap: InputMap) {
    precondition(
      parameters.architecture.layers.count == 1 && inputMap.features == [.x1], "a single neuron")
    let (weights, bias) = inputMap.inDataUnits(
      weights: Array(parameters.weights(layer: 0, neuron: 0)),
      bias: parameters.bias(layer: 0, neuron: 0))
    slope = Double(weights[0])
    intercept = Double(bias)
  }

  /// The value of the line.
  public func value(at x: Float) -> Float { Float(slope * Double(x) + intercept) }
}
