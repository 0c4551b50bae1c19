/// A symmetric matrix without negative eigenvalues: a covariance, or products of some vectors.
struct SymmetricMatrix {
  /// The numbers, `[row][column]`.
  let rows: [[Double]]

  private static let iterationCount = 60

  /// The eigenvectors with the largest eigenvalues, the largest first, by orthogonal iteration.
  ///
  /// They are of length 1 and at right angles, the largest number of each positive.
  /// - Source: Golub, Van Loan, Matrix Computations, section 7.3.2.
  func principalVectors(count: Int) -> [(vector: [Double], value: Double)] {
    // No number is 0, so that no direction is left out from the start.
    var vectors = (0..<count).map { component in
      rows.indices.map { 1 / Double($0 + component + 1) }
    }
    for _ in 0..<Self.iterationCount {
      vectors = Self.orthonormal(vectors.map(product), otherwise: vectors)
    }
    return vectors.map { vector in
      let largest = vector.max { abs($0) < abs($1) } ?? 0
      let vector = largest < 0 ? vector.map { -$0 } : vector
      return (vector, zip(product(vector), vector).reduce(0) { $0 + $1.0 * $1.1 })
    }.sorted { $0.value > $1.value }
  }

  private func product(_ vector: [Double]) -> [Double] {
    rows.map { row in
      var sum = 0.0
      for column in row.indices { sum += row[column] * vector[column] }
      return sum
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
}
