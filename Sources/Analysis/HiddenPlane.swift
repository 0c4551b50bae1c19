public import NeuralNetwork

/// The plane of two neurons of a hidden layer: where it puts the samples and the input plane, and
/// the straight lines that the next layer draws there.
///
/// In a layer of two neurons everything is exact. In a wider one the plane is a projection, and the
/// lines are those at the mean activation of the other neurons.
public struct HiddenPlane: Sendable {
  /// The hidden layer, 0 the first.
  public let layer: Int
  /// The neuron along x.
  public let first: Int
  /// The neuron along y.
  public let second: Int

  private let parameters: Parameters
  private let means: [Float]

  /// Chooses a plane.
  ///
  /// - Parameters:
  ///   - parameters: the weights and biases.
  ///   - layer: a hidden layer, 0 the first.
  ///   - first: the neuron along x.
  ///   - second: the neuron along y.
  ///   - samples: the values of the network for the samples, for the mean activations.
  /// - Precondition: the layer is hidden and has both neurons.
  public init(parameters: Parameters, layer: Int, first: Int, second: Int, samples: LayerValues) {
    let architecture = parameters.architecture
    precondition(layer < architecture.hiddenLayerCount, "a hidden space needs a hidden layer")
    let width = architecture.layers[layer].width
    precondition(max(first, second) < width, "both neurons are of the layer")
    precondition(first != second, "a plane needs two neurons")
    self.parameters = parameters
    self.layer = layer
    self.first = first
    self.second = second
    means = (0..<width).map { neuron in
      samples.activation(layer: layer, neuron: neuron).reduce(0, +) / Float(max(samples.count, 1))
    }
  }

  /// Whether nothing is left out: the layer has just these two neurons.
  public var isExact: Bool { means.count == 2 }

  /// Where a sample lies, its values being in `values`.
  public func point(of sample: Int, in values: LayerValues) -> Point {
    let activations = values.activations[layer]
    return Point(
      x: activations[first * values.count + sample], y: activations[second * values.count + sample])
  }

  /// The line on which a neuron of the next layer is 0; nil when it takes neither of the two.
  public func line(ofNextNeuron neuron: Int) -> Hyperplane? {
    let weights = Array(parameters.weights(layer: layer + 1, neuron: neuron))
    let rest = weights.indices.filter { $0 != first && $0 != second }
      .reduce(Float(0)) { $0 + weights[$1] * means[$1] }
    return Hyperplane(
      normalX: weights[first], normalY: weights[second],
      offset: parameters.bias(layer: layer + 1, neuron: neuron) + rest)
  }

  /// What to show: fixed for bounded activations; for others the next of 1, 2, 5, 10, … that holds
  /// the samples, so that the axes rarely move.
  public func bounds(of samples: LayerValues) -> PlaneBounds {
    let activation = parameters.architecture.layers[layer].activation
    let range = Self.range(of: activation, reach: reach(of: samples))
    return PlaneBounds(x: range, y: range)
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
    let steps = 48
    let grid = SampleGrid(bounds: bounds, columns: count, rows: steps)
    let across = SampleGrid(bounds: bounds, columns: steps, rows: count)
    let upright = (0..<count).flatMap { column in
      (0..<steps).map { grid.point(row: $0, column: column) }
    }
    let level = (0..<count).flatMap { row in
      (0..<steps).map { across.point(row: row, column: $0) }
    }
    let points = upright + level
    let values = parameters.layerValues(
      inputs: inputMap.inputs(of: points), count: points.count)
    return points.indices.dropLast().compactMap { index in
      guard (index + 1) % steps != 0 else { return nil }
      return Segment(start: point(of: index, in: values), end: point(of: index + 1, in: values))
    }
  }

  private func reach(of samples: LayerValues) -> Float {
    let values = [first, second].flatMap { samples.activation(layer: layer, neuron: $0) }
    return values.map { $0.isFinite ? abs($0) : 0 }.max() ?? 0
  }

  private static func range(
    of activation: ActivationFunction, reach: Float
  ) -> ClosedRange<Float> {
    let (lower, upper) = (activation.range.lowerBound, activation.range.upperBound)
    guard !activation.isBounded else {
      let margin = 0.05 + (upper - lower) / 10
      return lower - margin...upper + margin
    }
    var rung: Float = 1
    for factor in (0..<30).map({ [2, 2.5, 2][$0 % 3] as Float }) where rung < reach {
      rung *= factor
    }
    return max(lower - 0.15 * rung, -1.1 * rung)...1.1 * rung
  }
}
