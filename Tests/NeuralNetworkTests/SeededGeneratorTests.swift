import NeuralNetwork
import Testing

@Suite struct SeededGeneratorTests {
  /// The seed whose stream of parameters fills the state from SplitMix64 at 1234567, as published.
  static let publishedSeed: UInt64 = 1_234_567 ^ (2 &* 0xD1B5_4A32_D192_ED03)

  @Test("the numbers are xoshiro256**'s, its state filled by SplitMix64")
  func reference() {
    var generator = SeededGenerator(seed: Self.publishedSeed, stream: .parameters)
    let expected: [UInt64] = [
      3_504_822_795_582_309_479, 1_819_558_768_956_484_042, 1_250_851_346_055_027_673,
      16_940_231_675_099_994_102, 11_585_879_347_611_423_030, 8_134_400_763_355_999_650,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test("streams and draws of a seed have numbers of their own")
  func streams() {
    let expected: [(SeededGenerator.Stream, UInt64, UInt64)] = [
      (.data, 0, 0x30_425E_2A3D_C334), (.data, 1, 0xBB62_BCF8_6123_F296),
      (.parameters, 0, 0xF4AA_5118_0A7F_DF56), (.parameters, 1, 0xC95F_BBD8_4F6B_CDDF),
      (.order, 0, 0x3CF8_60AF_930C_C916), (.order, 1, 0x4FAC_C50E_9E95_49D3),
    ]
    for (stream, draw, first) in expected {
      var generator = SeededGenerator(seed: 42, stream: stream, draw: draw)
      #expect(generator.next() == first)
    }
  }

  @Test("units lie in [0, 1) and fill it")
  func units() {
    var generator = SeededGenerator(seed: 1, stream: .data)
    let units = (0..<2000).map { _ in generator.unit() }
    #expect(units.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect((units.min() ?? 1) < 0.01 && (units.max() ?? 0) > 0.99)
    #expect(abs(units.reduce(0, +) / 2000 - 0.5) < 0.02)
  }

  @Test(
    "indices lie below their bound and all are drawn about equally often", arguments: [1, 2, 3, 7])
  func indices(bound: Int) {
    var generator = SeededGenerator(seed: 2, stream: .order)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<700 * bound { counts[generator.index(below: bound)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 700) < 110 })
  }
}
