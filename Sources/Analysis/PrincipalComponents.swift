public import NeuralNetwork

/// The directions in which the activations of a layer vary most.
///
/// - Source: Pearson, 1901; found by orthogonal iteration on the covariance matrix.
public struct PrincipalComponents: Sendable, Hashable {
  /// The mean activation, `[neuron]`.
  public let mean: [Float]
  /// Unit vectors at right angles, the one with the most variance first, `[component][neuron]`; the
  /// largest number of each is positive.
  public let directions: [[Float]]
  /// The share of the variance along each direction, 0 to 1; 0 where nothing varies.
  public let shares: [Float]

  /// More samples than this would change little and take long.
  private static let largestSampleCount = 2000

  /// Finds the first components of a layer.
  ///
  /// - Precondition: the layer has at least as many neurons as components are asked for.
  public init(of values: LayerValues, layer: Int, width: Int, count: Int) {
    precondition(count <= width, "no more components than neurons")
    let step = max(1, values.count / Self.largestSampleCount)
    let rows = (0..<width).map { neuron -> [Double] in
      let activations = values.activation(layer: layer, neuron: neuron)
      return stride(from: activations.startIndex, to: activations.endIndex, by: step).map {
        activations[$0].isFinite ? Double(activations[$0]) : 0
      }
    }
    let means = rows.map { $0.reduce(0, +) / Double(max($0.count, 1)) }
    let centred = zip(rows, means).map { row, mean in row.map { $0 - mean } }
    let covariance = centred.map { left in
      centred.map { right in zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let found = SymmetricMatrix(rows: covariance).principalVectors(count: count)
    let total = covariance.indices.reduce(0) { $0 + covariance[$1][$1] }
    mean = means.map { Float($0) }
    directions = found.map { $0.vector.map { Float($0) } }
    shares = found.map { total > 0 ? Float($0.value / total) : 0 }
  }
}
