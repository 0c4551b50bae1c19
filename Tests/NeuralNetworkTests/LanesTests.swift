import Testing

@testable import NeuralNetwork

/// Sixteen samples at once must give the bits of four at once, and so of every build.
@Suite struct LanesTests {
  /// Numbers at which functions bend, and some between.
  static let numbers: [Float] = [
    0, -0.0, 1, -1, 0.3, -2.7, 8.15, -8.15, 87, -87, 89, -89, 31_000, -41_000, 0x1p-140, -0x1p-133,
    1e38,
    -1e38, .infinity, -.infinity, .nan, .leastNormalMagnitude, 0.1, 5e-7,
  ]

  /// Four lanes of four, beginning anywhere among the numbers.
  static func fours(_ start: Int) -> [F4] {
    (0..<4).map { four in
      F4 { element in numbers[(start + 5 * four + element) % numbers.count] }
    }
  }

  static func wide(_ fours: [F4]) -> F16 { F16 { fours[$0] } }

  func expectSame(
    _ wide: F16, _ fours: [F4], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for place in 0..<16 {
      let (left, right) = (wide[place], fours[place / 4][place % 4])
      #expect(
        left.bitPattern == right.bitPattern || left.isNaN && right.isNaN,
        sourceLocation: sourceLocation)
    }
  }

  @Test("transcendental functions have the same bits", arguments: Transcendental.all)
  func functions(function: Transcendental) {
    for start in Self.numbers.indices {
      let fours = Self.fours(start)
      expectSame(function.sixteen(Self.wide(fours)), fours.map(function.four))
    }
  }

  @Test(
    "activation functions and their slopes have the same bits",
    arguments: ActivationFunction.allCases)
  func activations(activation: ActivationFunction) {
    for start in Self.numbers.indices {
      activation.run(Comparison(fours: Self.fours(start), test: self))
    }
  }

  @Test("arithmetic and choices have the same bits")
  func operations() {
    for start in Self.numbers.indices {
      let (left, right) = (Self.fours(start), Self.fours(start + 7))
      let (a, b) = (Self.wide(left), Self.wide(right))
      let pairs = Array(zip(left, right))
      expectSame(a + b, pairs.map { $0 + $1 })
      expectSame(a - b, pairs.map { $0 - $1 })
      expectSame(a * b, pairs.map { $0 * $1 })
      expectSame(a / b, pairs.map { $0 / $1 })
      expectSame(a.larger(b), pairs.map { $0.larger($1) })
      expectSame(a.ifPositive(b, else: a), pairs.map { $0.ifPositive($1, else: $0) })
      expectSame(a.ifNotNegative(b, else: a), pairs.map { $0.ifNotNegative($1, else: $0) })
      expectSame(a.below(0.5).above(-0.5), left.map { $0.below(0.5).above(-0.5) })
      for element in 0..<4 { expectSame(a.spread(element), left.map { $0.spread(element) }) }
      for four in 0..<4 {
        expectSame(F16(repeating: a.quad(four)), Array(repeating: left[four], count: 4))
      }
    }
  }

  @Test("sums across elements have the order of one alone, and find their places")
  func sums() {
    var generator = SeededGenerator(seed: 6, stream: .data)
    let lanes = (0..<4).map { _ in
      (0..<4).map { _ in F4 { _ in generator.uniform(-1, 1) } }
    }
    let wide = lanes.map(Self.wide)
    let expected = (0..<4).map { four in
      F4.sums(lanes[0][four], lanes[1][four], lanes[2][four], lanes[3][four])
    }
    expectSame(F16.sums(wide[0], wide[1], wide[2], wide[3]), expected)
    for four in 0..<4 {
      for lane in 0..<4 { #expect(expected[four][lane] == lanes[lane][four].sum()) }
    }
    let pairs = F16.interleaved(wide[0], wide[1])
    for place in 0..<16 {
      #expect(pairs.low[place] == (place % 2 == 0 ? wide[0] : wide[1])[place / 2])
      #expect(pairs.high[place] == (place % 2 == 0 ? wide[0] : wide[1])[8 + place / 2])
    }
  }
}

/// One activation function, by sixteen and by four at once.
private struct Comparison: ActivationKernelUser {
  let fours: [F4]
  let test: LanesTests

  func run<A: ActivationKernel>(_: A.Type) {
    let wide = LanesTests.wide(fours)
    test.expectSame(A.value(wide), fours.map { A.value($0) })
    test.expectSame(A.slope(A.value(wide), wide), fours.map { A.slope(A.value($0), $0) })
  }
}
