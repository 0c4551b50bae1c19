extension SIMD8<Float>: LaneVector {
  typealias Bits = SIMD8<UInt32>

  @inline(__always) static func sum(_ left: Self, _ right: Self) -> Self { left + right }
  @inline(__always) static func difference(_ left: Self, _ right: Self) -> Self { left - right }
  @inline(__always) static func product(_ left: Self, _ right: Self) -> Self { left * right }
  @inline(__always) static func quotient(_ left: Self, _ right: Self) -> Self { left / right }
  @inline(__always) static var quadCount: Int { 2 }
  @inline(__always) init(_ quad: (_ index: Int) -> SIMD4<Float>) {
    self.init(lowHalf: quad(0), highHalf: quad(1))
  }
  @inline(__always)
  static func sumsOfQuads(_ first: Self, _ second: Self, _ third: Self, _ fourth: Self) -> Self {
    Self(
      lowHalf: .sumsOfQuads(first.lowHalf, second.lowHalf, third.lowHalf, fourth.lowHalf),
      highHalf: .sumsOfQuads(first.highHalf, second.highHalf, third.highHalf, fourth.highHalf))
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
    replacing(with: other, where: mask)
  }
}
