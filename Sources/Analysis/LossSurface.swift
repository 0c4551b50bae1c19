public import NeuralNetwork

/// What the loss is like about a place among all parameters: how steep, and how bent.
public struct LossSurface: Sendable {
  private let parameters: Parameters
  private let loss: Loss
  private let penalty: Penalty
  private let set: LabeledSet
  /// ∂L/∂w and ∂L/∂b of the mean loss over the whole set, with what the weights cost.
  public let gradient: Parameters

  /// Works the gradient out.
  ///
  /// - Precondition: the set has a sample, and the loss accepts the output's activation function.
  public init(at parameters: Parameters, loss: Loss, penalty: Penalty, on set: LabeledSet) {
    self.parameters = parameters
    self.loss = loss
    self.penalty = penalty
    self.set = set
    gradient = parameters.gradient(of: loss, with: penalty, on: set).parameters
  }

  /// The length of the gradient.
  public var steepness: Float { Self.length(gradient.values) }

  /// The root mean square of a layer's ∂L/∂w.
  public func meanSteepness(ofLayer layer: Int) -> Float {
    let width = gradient.architecture.layers[layer].width
    let slopes = (0..<width).flatMap { gradient.weights(layer: layer, neuron: $0) }
    return Self.length(slopes) / Float(slopes.count).squareRoot()
  }

  /// The largest curvature λ of the loss: gradient descent with a step length above 2/λ leaves
  /// the valley instead of going down into it.
  ///
  /// It is the largest eigenvalue of the matrix H of second derivatives, by the power method; H v
  /// is the difference of two gradients (Pearlmutter, Fast exact multiplication by the Hessian,
  /// 1994, section 2). Eight rounds from the gradient's direction give about one digit. nil where
  /// the loss is flat or bends downwards only.
  public func largestCurvature() -> Float? {
    var direction = gradient.values
    var curvature: Float = 0
    for _ in 0..<8 {
      let length = Self.length(direction)
      guard length > 0, length.isFinite else { return nil }
      direction = direction.map { $0 / length }
      let image = curved(direction)
      curvature = zip(direction, image).reduce(0) { $0 + $1.0 * $1.1 }
      direction = image
    }
    return curvature.isFinite && curvature > 0 ? curvature : nil
  }

  /// H v by a central difference.
  private func curved(_ direction: [Float]) -> [Float] {
    let step: Float = 1 / 64
    func gradient(_ factor: Float) -> [Float] {
      let values = zip(parameters.values, direction).map { $0 + factor * $1 }
      return Parameters(architecture: parameters.architecture, values: values)
        .gradient(of: loss, with: penalty, on: set).parameters.values
    }
    return zip(gradient(step), gradient(-step)).map { ($0 - $1) / (2 * step) }
  }

  private static func length(_ values: [Float]) -> Float {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
