import NeuralNetwork
import Testing

@Suite struct LinearSeparabilityTests {
  static let corners: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]

  @Test("of the 16 Boolean functions only XOR and XNOR have no line")
  func gates() {
    let without = (0..<16).filter { number in
      let targets = (0..<4).map { number >> $0 & 1 }
      return !LinearSeparability.holds(inputs: Self.corners, targets: targets)
    }
    #expect(without == [0b0110, 0b1001])
  }

  @Test("the parity of three inputs has no plane, their majority has")
  func cube() {
    let cube = (0..<8).map { corner in (0..<3).map { Double(corner >> $0 & 1) } }
    let counts = cube.map { Int($0.reduce(0, +)) }
    #expect(!LinearSeparability.holds(inputs: cube, targets: counts.map { $0 % 2 }))
    #expect(LinearSeparability.holds(inputs: cube, targets: counts.map { $0 > 1 ? 1 : 0 }))
  }

  @Test("hulls that touch in a point are not separable, hulls with a gap are, whatever the scale")
  func touching() {
    for scale in [1e-6, 1, 1e6] {
      let line: [[Double]] = [0, 1, 1, 2].map { [$0 * scale] }
      #expect(!LinearSeparability.holds(inputs: line, targets: [0, 0, 1, 1]))
      #expect(LinearSeparability.holds(inputs: [line[0], line[1], line[3]], targets: [0, 0, 1]))
      #expect(!LinearSeparability.holds(inputs: [line[0], line[1], line[3]], targets: [0, 1, 0]))
    }
    #expect(!LinearSeparability.holds(inputs: [[3, 4], [3, 4]], targets: [0, 1]))
    #expect(LinearSeparability.holds(inputs: [[3, 4], [3, 4]], targets: [1, 1]))
    #expect(LinearSeparability.holds(inputs: [], targets: []))
  }

  @Test(
    "far from the origin, on axes of unlike scales and at the ends of the numbers it stays right",
    arguments: [
      [1e12, 1, 1], [0, 1e12, 1], [0, 1, 1e-12], [0, 0x1p-1030, 0x1p-1030],
      [0, 0x1p1023, 0x1p1023],
    ])
  func placed(originAndScales: [Double]) {
    let origin = originAndScales[0]
    let scales = originAndScales.dropFirst()
    let points = Self.corners.map { zip($0, scales).map { origin + $0 * $1 } }
    let without = (0..<16).filter { number in
      let targets = (0..<4).map { number >> $0 & 1 }
      return !LinearSeparability.holds(inputs: points, targets: targets)
    }
    #expect(without == [0b0110, 0b1001])
  }

  @Test("on random sets of small points it agrees with trying every line through two of them")
  func bruteForce() {
    var generator = SeededGenerator(seed: 4, stream: .data)
    var separableCount = 0
    for _ in 0..<400 {
      let count = 3 + generator.index(below: 5)
      let points = (0..<count).map { _ in (0..<2).map { _ in Double(generator.index(below: 5)) } }
      let targets = (0..<count).map { _ in generator.index(below: 2) }
      let expected = Self.hasLine(points, targets)
      #expect(
        LinearSeparability.holds(inputs: points, targets: targets) == expected,
        "\(points) \(targets)")
      if expected { separableCount += 1 }
    }
    #expect((50...350).contains(separableCount))
  }

  /// Two finite sets have a line between them exactly if one of the directions across, or along,
  /// two of the points, turned by a hair either way, has all of one set before all of the other.
  private static func hasLine(_ points: [[Double]], _ targets: [Int]) -> Bool {
    let (first, second) = (
      zip(points, targets).filter { $0.1 == 0 }.map(\.0),
      zip(points, targets).filter { $0.1 == 1 }.map(\.0)
    )
    guard !first.isEmpty, !second.isEmpty else { return true }
    let differences = points.flatMap { one in
      points.map { other in [other[0] - one[0], other[1] - one[1]] }
    }
    let directions = differences.flatMap { [[-$0[1], $0[0]], [$0[1], -$0[0]], $0] }
    let turned = directions.flatMap { direction in
      [-1e-3, 0, 1e-3].map { angle in
        [direction[0] - angle * direction[1], direction[1] + angle * direction[0]]
      }
    }
    return turned.contains { direction in
      func along(_ point: [Double]) -> Double {
        point[0] * direction[0] + point[1] * direction[1]
      }
      guard let last = first.map(along).max(), let next = second.map(along).min() else {
        return true
      }
      return last < next - 1e-9
    }
  }
}
