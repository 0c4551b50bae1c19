/// The random numbers that the workloads are made of (Steele, Lea and Flood, 2014): their data must
/// be the same for every program that is measured on them, whatever generator it trains with.
struct SplitMix {
  private var state: UInt64

  /// Begins at a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in [0, 1), a multiple of 2⁻²⁴.
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }
}
