extension SIMD16<Float>: LaneVector {
  typealias Bits = SIMD16<UInt32>

  @inline(__always) static func sum(_ left: Self, _ right: Self) -> Self { left + right }
  @inline(__always) static func difference(_ left: Self, _ right: Self) -> Self { left - right }
  @inline(__always) static func product(_ left: Self, _ right: Self) -> Self { left * right }
  @inline(__always) static func quotient(_ left: Self, _ right: Self) -> Self { left / right }
  @inline(__always) static var quadCount: Int { 4 }
  @inline(__always) init(_ quad: (_ index: Int) -> SIMD4<Float>) {
    self.init(
      lowHalf: SIMD8(lowHalf: quad(0), highHalf: quad(1)),
      highHalf: SIMD8(lowHalf: quad(2), highHalf: quad(3)))
  }
  @inline(__always)
  static func sumsOfQuads(_ first: Self, _ second: Self, _ third: Self, _ fourth: Self) -> Self {
    let left = sumsOfNeighbours(first, second)
    let right = sumsOfNeighbours(third, fourth)
    var (low, high) = (left, left)
    low.oddHalf = right.evenHalf
    high.evenHalf = left.oddHalf
    high.oddHalf = right.oddHalf
    return unsafeBitCast(low, to: Self.self) + unsafeBitCast(high, to: Self.self)
  }
  /// The sums of neighbours, in pairs: one of the first vector and one of the second.
  ///
  /// Elements are moved in pairs, and within a pair by shifts: both become one instruction, where
  /// halves of sixteen numbers are taken apart one by one.
  @inline(__always)
  private static func sumsOfNeighbours(_ first: Self, _ second: Self) -> SIMD8<UInt64> {
    let lowBits = SIMD8<UInt64>(repeating: 0xFFFF_FFFF)
    let shift = SIMD8<UInt64>(repeating: 32)
    let left = unsafeBitCast(first, to: SIMD8<UInt64>.self)
    let right = unsafeBitCast(second, to: SIMD8<UInt64>.self)
    let evens = (left & lowBits) | (right &<< shift)
    let odds = (left &>> shift) | (right & ~lowBits)
    let sums = unsafeBitCast(evens, to: Self.self) + unsafeBitCast(odds, to: Self.self)
    return unsafeBitCast(sums, to: SIMD8<UInt64>.self)
  }
  @inline(__always)
  static func interleaved(_ evens: Self, _ odds: Self) -> (low: Self, high: Self) {
    var (low, high) = (evens, evens)
    (low.evenHalf, low.oddHalf) = (evens.lowHalf, odds.lowHalf)
    (high.evenHalf, high.oddHalf) = (evens.highHalf, odds.highHalf)
    return (low, high)
  }
  @inline(__always) func isAbove(_ other: Self) -> SIMDMask<MaskStorage> { self .> other }
  @inline(__always) func isNotBelow(_ other: Self) -> SIMDMask<MaskStorage> { self .>= other }
  @inline(__always)
  func replaced(by other: Self, where mask: SIMDMask<MaskStorage>) -> Self {
    // As bits, which the library replaces all at once.
    let (bits, otherBits) = (
      unsafeBitCast(self, to: SIMDMask<MaskStorage>.self),
      unsafeBitCast(other, to: SIMDMask<MaskStorage>.self)
    )
    return unsafeBitCast(bits.replacing(with: otherBits, where: mask), to: Self.self)
  }
}
