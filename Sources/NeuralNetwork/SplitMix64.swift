/// SplitMix64 (Steele, Lea and Flood, 2014): a generator that fills the state of another, and that
/// data are defined by which every program must have alike.
package struct SplitMix64 {
  /// What the next number follows from; at first the seed.
  package var state: UInt64

  /// Begins at a seed.
  package init(state: UInt64) { self.state = state }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// A number in [0, 1), a multiple of 2⁻²⁴: each is exact in single precision.
  package mutating func unit() -> Float { Float(next() &>> 40) * 0x1p-24 }
}
