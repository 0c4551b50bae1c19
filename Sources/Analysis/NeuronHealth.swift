public import NeuralNetwork

/// Whether a hidden neuron does any work, judged by what it says over a set of samples.
public enum NeuronHealth: Sendable, Hashable {
  /// It tells samples apart.
  case working
  /// It says 0 to every sample, and its slope is 0 there too: no sample can wake it.
  case dead
  /// For 95 of 100 samples or more it is within a hundredth of its range from one of its limits.
  case saturated
  /// It says the same to every sample.
  case constant
  /// It says the same as an earlier neuron of its layer, or just the opposite.
  case twin(of: Int)

  /// Judges a neuron.
  ///
  /// - Parameters:
  ///   - layer: a hidden layer, 0 the first.
  ///   - neuron: its place in the layer.
  ///   - values: of the network for the samples.
  ///   - architecture: of the network.
  public init(
    layer: Int, neuron: Int, values: LayerValues, architecture: Architecture
  ) {
    let activation = architecture.layers[layer].activation
    let own = values.activation(layer: layer, neuron: neuron)
    let (smallest, largest) = (own.min() ?? 0, own.max() ?? 0)
    if activation == .relu, largest <= 0 {
      self = .dead
    } else if largest - smallest <= 1e-6 * Swift.max(abs(largest), 1) {
      self = .constant
    } else if let twin = (0..<neuron).first(where: {
      Self.areTwins(own, values.activation(layer: layer, neuron: $0))
    }) {
      self = .twin(of: twin)
    } else if Self.isSaturated(own, activation) {
      self = .saturated
    } else {
      self = .working
    }
  }

  private static func areTwins(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Bool {
    let reach = left.reduce(Float(0)) { Swift.max($0, abs($1)) }
    let tolerance = 1e-4 * Swift.max(reach, 1e-6)
    return zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
      || zip(left, right).allSatisfy { abs($0 + $1) <= tolerance }
  }

  private static func isSaturated(
    _ values: ArraySlice<Float>, _ activation: ActivationFunction
  ) -> Bool {
    guard activation == .tanh || activation == .sigmoid else { return false }
    let (lower, upper) = (activation.range.lowerBound, activation.range.upperBound)
    let margin = (upper - lower) / 100
    let count = values.count { $0 < lower + margin || $0 > upper - margin }
    return count * 100 >= values.count * 95
  }
}
