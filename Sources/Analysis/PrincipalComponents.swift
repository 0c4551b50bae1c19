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
  private static let iterationCount = 60

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
    let found = Self.directions(of: covariance, count: count)
    let total = covariance.indices.reduce(0) { $0 + covariance[$1][$1] }
    mean = means.map { Float($0) }
    directions = found.map { $0.map { Float($0) } }
    shares = found.map { direction in
      let along = Self.variance(covariance, along: direction)
      return total > 0 ? Float(along / total) : 0
    }
  }

  private static func directions(of matrix: [[Double]], count: Int) -> [[Double]] {
    // No number is 0, so that no direction is left out from the start.
    var vectors = (0..<count).map { component in
      matrix.indices.map { 1 / Double($0 + component + 1) }
    }
    for _ in 0..<iterationCount {
      vectors = orthonormal(vectors.map { product(matrix, $0) }, otherwise: vectors)
    }
    return vectors.sorted {
      variance(matrix, along: $0) > variance(matrix, along: $1)
    }.map { vector in
      let largest = vector.max { abs($0) < abs($1) } ?? 0
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }

  /// Gram and Schmidt; a vector without a length gives way to one that was there before.
  private static func orthonormal(_ vectors: [[Double]], otherwise old: [[Double]]) -> [[Double]] {
    var result: [[Double]] = []
    for (vector, old) in zip(vectors, old) {
      let candidates = [vector, old] + unitVectors(vector.count)
      for candidate in candidates {
        var rest = candidate
        for other in result {
          let along = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 }
          rest = zip(rest, other).map { $0 - along * $1 }
        }
        let length = rest.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let size = candidate.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 1e-9 * max(size, 1e-30), length > 1e-30 else { continue }
        result.append(rest.map { $0 / length })
        break
      }
    }
    return result
  }

  private static func unitVectors(_ count: Int) -> [[Double]] {
    (0..<count).map { place in (0..<count).map { $0 == place ? 1 : 0 } }
  }

  private static func variance(_ matrix: [[Double]], along direction: [Double]) -> Double {
    zip(product(matrix, direction), direction).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
