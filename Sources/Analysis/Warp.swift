public import NeuralNetwork

/// The way of the input plane through the layers of a network, as one continuous movement.
///
/// Each layer moves it three times: the weights stretch, shear and turn it, the bias shifts it, the
/// activation function bends it. Between two stations every point goes straight. Lines stay
/// straight until the first activation function, and each neuron's hyperplane ends up on an axis.
public struct Warp: Sendable {
  /// One of the movements; a layer counts from 0.
  public enum Stage: Sendable, Hashable {
    /// From the activations before to W a.
    case weights(layer: Int)
    /// From W a to W a + b.
    case bias(layer: Int)
    /// From W a + b to φ(W a + b).
    case activation(layer: Int)
  }

  /// The movements, in order.
  public let stages: [Stage]

  /// How each layer is looked at, `[layer]`.
  private let projections: [LayerProjection]
  /// What the biases add along each axis, `[layer][axis]`.
  private let shifts: [[Float]]
  /// What is shown at each station, one more than there are stages.
  private let frames: [PlaneBounds]

  /// How a layer is looked at on the way through it.
  public struct Layer: Sendable {
    let projection: LayerProjection
    let linearRange: ClosedRange<Float>
    let range: ClosedRange<Float>

    /// Looks at a layer through a projection of one axis or two.
    ///
    /// - Parameters:
    ///   - projection: of this layer.
    ///   - linearRange: what is shown of each axis for W a and W a + b.
    ///   - range: what is shown of each axis for the activations.
    public init(
      projection: LayerProjection, linearRange: ClosedRange<Float>, range: ClosedRange<Float>
    ) {
      self.projection = projection
      self.linearRange = linearRange
      self.range = range
    }
  }

  /// Plans the movement through layers, from the input plane on.
  ///
  /// - Parameters:
  ///   - parameters: the weights and biases.
  ///   - bounds: the part of the input plane that is shown, in the data's units.
  ///   - layers: the hidden layers, in order.
  public init(parameters: Parameters, bounds: PlaneBounds, layers: [Layer]) {
    projections = layers.map(\.projection)
    shifts = layers.map { $0.projection.shifts(of: parameters) }
    stages = projections.flatMap { projection -> [Stage] in
      let layer = projection.layer
      return [.weights(layer: layer), .bias(layer: layer), .activation(layer: layer)]
    }
    frames =
      [bounds]
      + layers.flatMap { layer -> [PlaneBounds] in
        let linear = PlaneBounds(x: layer.linearRange, y: layer.linearRange)
        return [linear, linear, PlaneBounds(x: layer.range, y: layer.range)]
      }
  }

  /// Where a sample is on its way.
  ///
  /// - Parameters:
  ///   - sample: its place in `values`.
  ///   - point: where it lies in the input plane.
  ///   - values: the values of the network for it.
  ///   - progress: 0 in the input plane, 1 after the first stage, at most the number of stages.
  /// - Returns: the place, in the units of the space between two stations.
  public func place(
    of sample: Int, from point: Point, values: LayerValues, at progress: Float
  ) -> Point {
    let (station, share) = Self.split(progress, stages.count)
    let start = self.point(of: sample, from: point, values: values, at: station)
    guard share > 0 else { return start }
    let end = self.point(of: sample, from: point, values: values, at: station + 1)
    return Point(x: Self.mix(start.x, end.x, share), y: Self.mix(start.y, end.y, share))
  }

  /// What is shown, in the units of the space between two stations.
  public func bounds(at progress: Float) -> PlaneBounds {
    let (station, share) = Self.split(progress, stages.count)
    let (start, end) = (frames[station], frames[min(station + 1, stages.count)])
    func mixed(_ range: KeyPath<PlaneBounds, ClosedRange<Float>>) -> ClosedRange<Float> {
      let (start, end) = (start[keyPath: range], end[keyPath: range])
      let lower = Self.mix(start.lowerBound, end.lowerBound, share)
      return lower...max(lower.nextUp, Self.mix(start.upperBound, end.upperBound, share))
    }
    return PlaneBounds(x: mixed(\.x), y: mixed(\.y))
  }

  /// Where a sample is at a station: 0 the input plane, then one behind each stage.
  private func point(
    of sample: Int, from point: Point, values: LayerValues, at station: Int
  ) -> Point {
    guard station > 0 else { return point }
    let index = (station - 1) / 3
    let projection = projections[index]
    func coordinate(_ axis: Int) -> Float {
      guard axis < projection.directions.count else { return 0 }
      let isBent = stages[station - 1] == .activation(layer: projection.layer)
      let rows = isBent ? values.activations : values.preActivations
      let value = projection.coordinate(
        axis, of: sample, in: rows[projection.layer], count: values.count)
      let isShifted = stages[station - 1] != .weights(layer: projection.layer)
      return isShifted ? value : value - shifts[index][axis]
    }
    return Point(x: coordinate(0), y: coordinate(1))
  }

  private static func split(_ progress: Float, _ count: Int) -> (station: Int, share: Float) {
    let station = min(max(Int(progress), 0), count)
    return (station, station == count ? 0 : max(0, progress - Float(station)))
  }

  private static func mix(_ start: Float, _ end: Float, _ share: Float) -> Float {
    start + share * (end - start)
  }
}
