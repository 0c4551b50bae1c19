import Analysis
import NeuralNetwork
import Testing

@Suite("The directions of a path")
struct PathDirectionsTests {
  /// A path that leaves no direction out, most of it along the first ones.
  private func path(stopCount: Int, parameterCount: Int) -> [[Float]] {
    var generator = SeededGenerator(seed: 4, stream: .data)
    let bends = (0..<parameterCount).map { _ in generator.uniform(-1, 1) }
    return (0..<stopCount).map { stop in
      (0..<parameterCount).map { place in
        let time = Float(stop) / Float(stopCount)
        return bends[place] * time + 0.4 * bends[(place + 3) % parameterCount] * time * time
          + generator.uniform(-0.02, 0.02)
      }
    }
  }

  /// All eigenvectors of a symmetric matrix by Jacobi's rotations, the largest eigenvalue first.
  private func eigenvectors(_ start: [[Double]]) -> [(value: Double, vector: [Double])] {
    var matrix = start
    let size = matrix.count
    var vectors = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    for _ in 0..<60 {
      for first in 0..<size - 1 {
        for second in first + 1..<size where abs(matrix[first][second]) > 1e-15 {
          let ratio =
            (matrix[second][second] - matrix[first][first]) / (2 * matrix[first][second])
          let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          let sine = tangent * cosine
          for place in 0..<size {
            let (left, right) = (matrix[place][first], matrix[place][second])
            matrix[place][first] = cosine * left - sine * right
            matrix[place][second] = sine * left + cosine * right
          }
          for place in 0..<size {
            let (upper, lower) = (matrix[first][place], matrix[second][place])
            matrix[first][place] = cosine * upper - sine * lower
            matrix[second][place] = sine * upper + cosine * lower
            let (left, right) = (vectors[place][first], vectors[place][second])
            vectors[place][first] = cosine * left - sine * right
            vectors[place][second] = sine * left + cosine * right
          }
        }
      }
    }
    return (0..<size).map { column in (matrix[column][column], vectors.map { $0[column] }) }
      .sorted { $0.0 > $1.0 }
  }

  private func along(_ left: [Float], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  @Test(
    "are the first eigenvectors of the differences' second moments, by another method",
    arguments: [(40, 9), (12, 30), (3, 5)])
  func eigenvectorsOfMoments(stopCount: Int, parameterCount: Int) throws {
    let stops = path(stopCount: stopCount, parameterCount: parameterCount)
    let center = stops[stopCount - 1]
    let found = try #require(PathDirections(of: stops, about: center))
    let differences = stops.map { zip($0, center).map { Double($0) - Double($1) } }
    let moments = (0..<parameterCount).map { row in
      (0..<parameterCount).map { column in
        differences.reduce(0) { $0 + $1[row] * $1[column] }
      }
    }
    let expected = eigenvectors(moments)
    #expect(abs(abs(along(found.x, expected[0].vector)) - 1) < 1e-4)
    #expect(abs(abs(along(found.y, expected[1].vector)) - 1) < 1e-3)
    let coordinates = ParameterCoordinates(.path(found, start: stops[0]))
    let total = expected.reduce(0) { $0 + $1.value }
    let share = (expected[0].value + expected[1].value) / total
    #expect(abs(Double(coordinates.share(of: stops, about: center)) - share) < 1e-4)
  }

  @Test("are of length 1 and at right angles", arguments: [2, 7, 400])
  func orthonormal(parameterCount: Int) throws {
    let stops = path(stopCount: 100, parameterCount: parameterCount)
    let found = try #require(PathDirections(of: stops, about: stops[99]))
    let (x, y) = (found.x.map(Double.init), found.y.map(Double.init))
    #expect(abs(along(found.x, x) - 1) < 1e-4)
    #expect(abs(along(found.y, y) - 1) < 1e-4)
    #expect(abs(along(found.x, y)) < 1e-3)
  }

  @Test("there are none of a path that stands, that is straight, or that is not finite")
  func none() {
    let stands: [[Float]] = Array(repeating: [1, 2, 3], count: 9)
    let straight = (0..<9).map { [Float($0), 2 * Float($0), 1] }
    let wild: [[Float]] = [[0, 0, 0], [1, 2, 0], [.infinity, 1, 2], [1, 5, 3]]
    for stops in [stands, straight, wild, [[1, 2, 3]]] {
      #expect(PathDirections(of: stops, about: stops[0]) == nil)
    }
  }

  @Test("turn round to face a step, and stay the same lines")
  func facing() throws {
    let stops = path(stopCount: 20, parameterCount: 6)
    let found = try #require(PathDirections(of: stops, about: stops[19]))
    let turned = found.facing(found.x.map { -$0 }, found.y)
    #expect(turned.x == found.x.map { -$0 })
    #expect(turned.y == found.y)
  }
}
