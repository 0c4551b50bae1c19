public import NeuralNetwork

/// A few directions in the space of a hidden layer, along which that space is looked at.
///
/// They are neurons, or the directions in which the activations vary most. With as many directions
/// as the layer has neurons nothing is lost.
public struct LayerProjection: Sendable, Hashable {
  /// What the directions are.
  public enum Axes: Sendable, Hashable {
    /// Neurons, by their places in the layer.
    case neurons([Int])
    /// The first principal components, and the share of the variance that they hold.
    case principalComponents(share: Float)
  }

  /// The hidden layer, 0 the first.
  public let layer: Int
  /// What the directions are.
  public let axes: Axes
  /// Where in the layer's space the projection's origin lies, `[neuron]`.
  public let origin: [Float]
  /// The directions, of length 1 and at right angles, `[axis][neuron]`.
  public let directions: [[Float]]

  /// Looks along neurons; the others are taken at their mean activation over the samples.
  ///
  /// - Precondition: the layer has these neurons, each named once.
  public init(neurons: [Int], layer: Int, width: Int, samples: LayerValues) {
    precondition(neurons.allSatisfy((0..<width).contains), "the neurons are of the layer")
    precondition(Set(neurons).count == neurons.count, "each direction is another neuron")
    self.layer = layer
    axes = .neurons(neurons)
    origin = (0..<width).map { neuron in
      guard !neurons.contains(neuron) else { return 0 }
      let activations = samples.activation(layer: layer, neuron: neuron)
      return activations.reduce(0, +) / Float(max(samples.count, 1))
    }
    directions = neurons.map { axis in (0..<width).map { $0 == axis ? 1 : 0 } }
  }

  /// Looks along the directions in which the samples' activations vary most, from their mean.
  ///
  /// - Precondition: the layer has at least `count` neurons.
  public init(principal count: Int, layer: Int, width: Int, samples: LayerValues) {
    let components = PrincipalComponents(of: samples, layer: layer, width: width, count: count)
    self.layer = layer
    axes = .principalComponents(share: components.shares.reduce(0, +))
    origin = components.mean
    directions = components.directions
  }

  /// Whether nothing is left out.
  public var isExact: Bool { origin.count == directions.count }

  /// Where a sample lies along an axis; `values` are of this layer, `[neuron][sample]`.
  public func coordinate(_ axis: Int, of sample: Int, in values: [Float], count: Int) -> Float {
    if case .neurons(let neurons) = axes { return values[neurons[axis] * count + sample] }
    let direction = directions[axis]
    return origin.indices.reduce(0) { sum, neuron in
      sum + (values[neuron * count + sample] - origin[neuron]) * direction[neuron]
    }
  }

  /// Where a sample lies along an axis, its activations being in `values`.
  public func coordinate(_ axis: Int, of sample: Int, in values: LayerValues) -> Float {
    coordinate(axis, of: sample, in: values.activations[layer], count: values.count)
  }

  /// What a neuron of the next layer computes here: the pre-activation is `weights` · coordinates +
  /// `bias`, through the mean of what is left out.
  public func next(neuron: Int, of parameters: Parameters) -> (weights: [Float], bias: Float) {
    let weights = parameters.weights(layer: layer + 1, neuron: neuron)
    func product(_ vector: [Float]) -> Float {
      zip(weights, vector).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return (
      directions.map(product), parameters.bias(layer: layer + 1, neuron: neuron) + product(origin)
    )
  }

  /// The largest magnitude of a finite coordinate of the samples.
  public func reach(of values: [Float], count: Int) -> Float {
    directions.indices.reduce(0) { reach, axis in
      (0..<count).reduce(reach) { reach, sample in
        let coordinate = coordinate(axis, of: sample, in: values, count: count)
        return coordinate.isFinite ? max(reach, abs(coordinate)) : reach
      }
    }
  }

  /// What to show of each axis, so that it holds the samples' activations and rarely moves.
  ///
  /// - Parameters:
  ///   - activation: the layer's function.
  ///   - samples: the values of the network for the samples.
  ///   - previous: what was shown before; it stays as long as it will do.
  /// - Returns: the range of every axis.
  public func range(
    of activation: ActivationFunction, samples: LayerValues, previous: ClosedRange<Float>? = nil
  ) -> ClosedRange<Float> {
    let reach = reach(of: samples.activations[layer], count: samples.count)
    return switch axes {
    case .neurons: AxisRange.of(activation, reach: reach, previous: previous)
    case .principalComponents: AxisRange.symmetric(reach: reach, previous: previous)
    }
  }

  /// What to show of each axis for the layer's W a and W a + b, likewise.
  public func linearRange(
    of parameters: Parameters, samples: LayerValues, previous: ClosedRange<Float>? = nil
  ) -> ClosedRange<Float> {
    let reach = reach(of: samples.preActivations[layer], count: samples.count)
    let shift = shifts(of: parameters).map(abs).filter(\.isFinite).max() ?? 0
    return AxisRange.symmetric(reach: reach + shift, previous: previous)
  }

  /// What the layer's biases add along each axis, `[axis]`.
  func shifts(of parameters: Parameters) -> [Float] {
    let biases = origin.indices.map { parameters.bias(layer: layer, neuron: $0) }
    return directions.map { zip($0, biases).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The same projection with its directions in the order and with the signs of an earlier one, as
  /// far as each is nearest to one of those.
  ///
  /// Two components of nearly the same variance change places easily, and any may turn round: that
  /// says nothing, and a picture should not jump for it.
  public func aligned(to other: LayerProjection?) -> LayerProjection {
    guard let other, case .principalComponents = axes, case .principalComponents = other.axes,
      other.layer == layer, other.origin.count == origin.count,
      other.directions.count == directions.count
    else { return self }
    func product(_ left: [Float], _ right: [Float]) -> Float {
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    var left = directions
    let aligned = other.directions.map { old -> [Float] in
      let nearest = left.indices.max { abs(product(left[$0], old)) < abs(product(left[$1], old)) }
      let direction = left.remove(at: nearest ?? 0)
      return product(direction, old) < 0 ? direction.map { -$0 } : direction
    }
    return LayerProjection(layer: layer, axes: axes, origin: origin, directions: aligned)
  }

  private init(layer: Int, axes: Axes, origin: [Float], directions: [[Float]]) {
    self.layer = layer
    self.axes = axes
    self.origin = origin
    self.directions = directions
  }
}
