import Testing

@testable import NeuralNetwork

/// Eight and sixteen numbers at once must give the bits of four at once, and so of every build.
@Suite struct LanesTests {
  /// Numbers at which functions bend, and some between.
  static let numbers: [Float] = [
    0, -0.0, 1, -1, 0.3, -2.7, 8.15, -8.15, 87, -87, 89, -89, 31_000, -41_000, 0x1p-140, -0x1p-133,
    1e38,
    -1e38, .infinity, -.infinity, .nan, .leastNormalMagnitude, 0.1, 5e-7,
  ]

  /// Lanes of four, beginning anywhere among the numbers.
  static func fours(_ start: Int, count: Int = 4) -> [F4] {
    (0..<count).map { four in
      F4 { element in numbers[(start + 5 * four + element) % numbers.count] }
    }
  }

  static func wide<Vector>(_ fours: [F4]) -> Lanes<Vector> { Lanes { fours[$0] } }

  func expectSame<Vector>(
    _ wide: Lanes<Vector>, _ fours: [F4], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for place in 0..<Vector.scalarCount {
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
      activation.run(
        Comparison<SIMD8<Float>>(fours: Self.fours(start, count: 2), test: self))
      activation.run(Comparison<SIMD16<Float>>(fours: Self.fours(start), test: self))
    }
  }

  @Test("arithmetic and choices have the same bits")
  func operations() {
    operations(of: SIMD8<Float>.self)
    operations(of: SIMD16<Float>.self)
  }

  func operations<Vector: LaneVector>(of _: Vector.Type) {
    let count = Vector.quadCount
    for start in Self.numbers.indices {
      let (left, right) = (
        Self.fours(start, count: count), Self.fours(start + 7, count: count)
      )
      let (a, b): (Lanes<Vector>, Lanes<Vector>) = (Self.wide(left), Self.wide(right))
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
      for four in 0..<count {
        expectSame(
          Lanes<Vector>(repeating: a.quad(four)), Array(repeating: left[four], count: count))
      }
    }
  }

  @Test("sums across elements have the order of one alone, and find their places")
  func sums() {
    sums(of: SIMD8<Float>.self)
    sums(of: SIMD16<Float>.self)
  }

  func sums<Vector: LaneVector>(of _: Vector.Type) {
    let (count, half) = (Vector.quadCount, Vector.scalarCount / 2)
    var generator = SeededGenerator(seed: 6, stream: .data)
    let lanes = (0..<4).map { _ in
      (0..<count).map { _ in F4 { _ in generator.uniform(-1, 1) } }
    }
    let wide: [Lanes<Vector>] = lanes.map(Self.wide)
    let expected = (0..<count).map { four in
      F4.sums(lanes[0][four], lanes[1][four], lanes[2][four], lanes[3][four])
    }
    expectSame(Lanes.sums(wide[0], wide[1], wide[2], wide[3]), expected)
    for four in 0..<count {
      for lane in 0..<4 { #expect(expected[four][lane] == lanes[lane][four].sum()) }
    }
    let pairs = Lanes.interleaved(wide[0], wide[1])
    for place in 0..<Vector.scalarCount {
      #expect(pairs.low[place] == (place % 2 == 0 ? wide[0] : wide[1])[place / 2])
      #expect(pairs.high[place] == (place % 2 == 0 ? wide[0] : wide[1])[half + place / 2])
    }
  }
}

/// One activation function, by many numbers and by four at once.
private struct Comparison<Vector: LaneVector>: ActivationKernelUser {
  let fours: [F4]
  let test: LanesTests

  func run<A: ActivationKernel>(_: A.Type) {
    let wide: Lanes<Vector> = LanesTests.wide(fours)
    test.expectSame(A.value(wide), fours.map { A.value($0) })
    test.expectSame(A.slope(A.value(wide), wide), fours.map { A.slope(A.value($0), $0) })
  }
}
