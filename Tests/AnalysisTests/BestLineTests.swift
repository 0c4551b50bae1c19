import Analysis
import NeuralNetwork
import Testing

@Suite("The best line")
struct BestLineTests {
  private func set(_ points: [(Float, Float)]) -> LabeledSet {
    LabeledSet(
      inputCount: 2, outputCount: 1, inputs: points.flatMap { [$0.0, $0.1] },
      targets: points.map { _ in 0 })
  }

  private static let corners: [(Float, Float)] = [(0, 0), (0, 1), (1, 0), (1, 1)]

  @Test("gets all corners of fourteen gates right, and three of XOR's and XNOR's")
  func gates() {
    for gate in 0..<16 {
      let labels = (0..<4).map { gate >> $0 & 1 }
      let isSeparable = labels != [0, 1, 1, 0] && labels != [1, 0, 0, 1]
      let best = BestLine(set(Self.corners), labels: labels)
      #expect(best.correctCount == (isSeparable ? 4 : 3), "\(labels)")
    }
  }

  @Test("is as good as the best through any two points, but for a sample or two")
  func bruteForce() {
    for seed in UInt64(1)...30 {
      var random = SeededGenerator(seed: seed, stream: .data)
      let points = (0..<25).map { _ in
        (random.uniform(-1, 1) as Float, random.uniform(-1, 1) as Float)
      }
      let labels = points.map { point in
        let isNoise: Bool = (random.uniform(0, 1) as Float) < 0.2
        return (point.0 + 0.4 * point.1 > 0.1) != isNoise ? 1 : 0
      }
      let exact = Self.bestThroughPairs(points, labels)
      let found = BestLine(set(points), labels: labels).correctCount
      #expect(found <= exact && found >= exact - 1, "seed \(seed): \(found), \(exact)")
    }
  }

  /// Every way to part points by a line is one through two of them, each of which may lie on
  /// either side.
  private static func bestThroughPairs(_ points: [(Float, Float)], _ labels: [Int]) -> Int {
    var best = 0
    for first in points.indices {
      for second in points.indices where second != first {
        let (dx, dy) = (points[second].0 - points[first].0, points[second].1 - points[first].1)
        let count = points.indices.count { index in
          guard index != first, index != second else { return false }
          let side =
            dx * (points[index].1 - points[first].1)
            - dy * (points[index].0 - points[first].0)
          return (side > 0) == (labels[index] == 1)
        }
        best = max(best, count + 2)
      }
    }
    return best
  }

  @Test("takes the larger class where the other one has no side of its own")
  func oneSided() {
    let points: [(Float, Float)] = [(0, 0), (0, 0), (0, 0)]
    let best = BestLine(set(points), labels: [1, 0, 1])
    #expect(best.correctCount == 2 && best.count == 3)
  }
}
