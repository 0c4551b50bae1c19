/// A random generator whose numbers follow from a seed alone: xoshiro256** 1.0
/// (Blackman and Vigna, 2018), its state filled by SplitMix64.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
  /// What the numbers are for; each purpose has a stream of its own, so that one never shifts
  /// another.
  public enum Stream: UInt64, Sendable {
    /// The samples of a data set and their split.
    case data = 1
    /// The initial weights and biases.
    case parameters = 2
    /// The order of the samples in each epoch.
    case order = 3
    /// Which neurons a mini-batch goes without.
    case dropout = 4
    /// The weights and biases that an edit of a run draws anew.
    case edits = 5
  }

  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates the generator of one stream of a seed; `draw` tells repeated uses apart.
  public init(seed: UInt64, stream: Stream, draw: UInt64 = 0) {
    var splitMix = SplitMix64(state: seed)
    splitMix.state ^= stream.rawValue &* 0xD1B5_4A32_D192_ED03
    splitMix.state &+= draw &* 0xA24B_AED4_963E_E407
    state = (splitMix.next(), splitMix.next(), splitMix.next(), splitMix.next())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let result = (state.1 &* 5).rotatedLeft(by: 7) &* 9
    let shifted = state.1 &<< 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3.rotatedLeft(by: 45)
    return result
  }

  /// A number in [0, 1), a multiple of 2⁻²⁴: each is exact in single precision.
  public mutating func unit() -> Float { Float(next() &>> 40) * 0x1p-24 }

  /// A number in [lowerBound, upperBound), uniformly distributed.
  public mutating func uniform(_ lowerBound: Float, _ upperBound: Float) -> Float {
    lowerBound + (upperBound - lowerBound) * unit()
  }

  /// A whole number in 0..<bound, without bias (Lemire, 2019, multiplication and rejection).
  public mutating func index(below bound: Int) -> Int {
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Compares the states.
  public static func == (left: SeededGenerator, right: SeededGenerator) -> Bool {
    left.state == right.state
  }

  /// Feeds the state to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}

extension UInt64 {
  fileprivate func rotatedLeft(by count: UInt64) -> UInt64 {
    (self &<< count) | (self &>> (64 - count))
  }
}
