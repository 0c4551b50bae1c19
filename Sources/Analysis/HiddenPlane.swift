public import NeuralNetwork

/// A plane in the space of a hidden layer: where it puts the samples and the input plane, and the
/// straight lines that the next layer draws there.
///
/// It is spanned by two neurons, or by the two directions in which the activations vary most. In a
/// layer of two neurons everything is exact. In a wider one the plane is a projection, and the
/// lines are those through the mean of what it leaves out.
public struct HiddenPlane: Sendable {
  /// What spans the plane.
  public enum Axes: Sendable, Hashable {
    /// Two neurons, by their places in the layer: the one along x, the one along y.
    case neurons(Int, Int)
    /// The first two principal components, and the share of the variance that the plane shows.
    case principalComponents(share: Float)
  }

  /// The hidden layer, 0 the first.
  public let layer: Int
  /// What spans the plane.
  public let axes: Axes

  private let parameters: Parameters
  /// Where in the layer's space the plane's origin lies, `[neuron]`.
  private let origin: [Float]
  /// The directions along x and along y, `[neuron]`, of length 1.
  private let directions: (x: [Float], y: [Float])

  /// Chooses the plane of two neurons.
  ///
  /// - Parameters:
  ///   - parameters: the weights and biases.
  ///   - layer: a hidden layer, 0 the first.
  ///   - first: the neuron along x.
  ///   - second: the neuron along y.
  ///   - samples: the values of the network for the samples, for the mean activations.
  /// - Precondition: the layer is hidden and has both neurons.
  public init(parameters: Parameters, layer: Int, first: Int, second: Int, samples: LayerValues) {
    let width = Self.width(of: layer, parameters)
    precondition(max(first, second) < width, "both neurons are of the layer")
    precondition(first != second, "a plane needs two neurons")
    self.parameters = parameters
    self.layer = layer
    axes = .neurons(first, second)
    origin = (0..<width).map { neuron in
      guard neuron != first, neuron != second else { return 0 }
      let activations = samples.activation(layer: layer, neuron: neuron)
      return activations.reduce(0, +) / Float(max(samples.count, 1))
    }
    directions = (
      (0..<width).map { $0 == first ? 1 : 0 }, (0..<width).map { $0 == second ? 1 : 0 }
    )
  }

  /// Chooses the plane in which the samples' activations vary most.
  ///
  /// - Precondition: the layer is hidden and has two neurons or more.
  public init(principalIn parameters: Parameters, layer: Int, samples: LayerValues) {
    let width = Self.width(of: layer, parameters)
    precondition(width > 1, "a plane needs two neurons")
    let components = PrincipalComponents(of: samples, layer: layer, width: width, count: 2)
    self.parameters = parameters
    self.layer = layer
    axes = .principalComponents(share: components.shares[0] + components.shares[1])
    origin = components.mean
    directions = (components.directions[0], components.directions[1])
  }

  private static func width(of layer: Int, _ parameters: Parameters) -> Int {
    precondition(
      layer < parameters.architecture.hiddenLayerCount, "a hidden space needs a hidden layer")
    return parameters.architecture.layers[layer].width
  }

  /// Whether nothing is left out: the layer has just these two neurons.
  public var isExact: Bool { origin.count == 2 }

  /// Where a sample lies, its values being in `values`.
  public func point(of sample: Int, in values: LayerValues) -> Point {
    let activations = values.activations[layer]
    if case .neurons(let first, let second) = axes {
      return Point(
        x: activations[first * values.count + sample],
        y: activations[second * values.count + sample])
    }
    var point = Point(x: 0, y: 0)
    for neuron in origin.indices {
      let offset = activations[neuron * values.count + sample] - origin[neuron]
      point.x += offset * directions.x[neuron]
      point.y += offset * directions.y[neuron]
    }
    return point
  }

  /// The line on which a neuron of the next layer is 0; nil when it doesn't depend on the plane.
  public func line(ofNextNeuron neuron: Int) -> Hyperplane? {
    let weights = Array(parameters.weights(layer: layer + 1, neuron: neuron))
    func product(_ vector: [Float]) -> Float {
      zip(weights, vector).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return Hyperplane(
      normalX: product(directions.x), normalY: product(directions.y),
      offset: parameters.bias(layer: layer + 1, neuron: neuron) + product(origin))
  }

  /// What to show: fixed for bounded activations; for others the next of 1, 2, 5, 10, … that holds
  /// the samples, so that the axes rarely move.
  public func bounds(of samples: LayerValues) -> PlaneBounds {
    let activation = parameters.architecture.layers[layer].activation
    let isMixed = if case .principalComponents = axes { true } else { false }
    let range = Self.range(of: isMixed ? .linear : activation, reach: reach(of: samples))
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
    (0..<samples.count).reduce(0) { reach, sample in
      let point = point(of: sample, in: samples)
      return [point.x, point.y].filter(\.isFinite).reduce(reach) { max($0, abs($1)) }
    }
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
