/// A vector of the standard library, with what the library writes for concrete vectors only.
///
/// Its generic comparisons and sums go element by element, and don't always find back to one
/// instruction; hence each conformance says the same for its own type.
protocol LaneVector: SIMD, BitwiseCopyable, Sendable
where Scalar == Float, MaskStorage.Scalar == Int32 {
  /// As many bit patterns. Operations on whole numbers are one instruction, generic or not.
  associatedtype Bits: SIMD where Bits.Scalar == UInt32

  static func sum(_ left: Self, _ right: Self) -> Self
  static func difference(_ left: Self, _ right: Self) -> Self
  static func product(_ left: Self, _ right: Self) -> Self
  static func quotient(_ left: Self, _ right: Self) -> Self
  /// How many vectors of four fill it.
  static var quadCount: Int { get }
  /// Vectors of four, side by side.
  init(_ quad: (_ index: Int) -> SIMD4<Float>)
  /// The sums of the fours of four vectors, neighbours first: in each four of the result those of
  /// the vectors' fours in its place.
  static func sumsOfQuads(_ first: Self, _ second: Self, _ third: Self, _ fourth: Self) -> Self
  /// The elements of both vectors in turn.
  static func interleaved(_ evens: Self, _ odds: Self) -> (low: Self, high: Self)
  /// Where this vector's elements are > the other's.
  func isAbove(_ other: Self) -> SIMDMask<MaskStorage>
  /// Where this vector's elements are ≥ the other's.
  func isNotBelow(_ other: Self) -> SIMDMask<MaskStorage>
  /// The elements, but those of the other where the mask says so.
  func replaced(by other: Self, where mask: SIMDMask<MaskStorage>) -> Self
}

extension SIMD4<Float>: LaneVector {
  typealias Bits = SIMD4<UInt32>

  @inline(__always) static func sum(_ left: Self, _ right: Self) -> Self { left + right }
  @inline(__always) static func difference(_ left: Self, _ right: Self) -> Self { left - right }
  @inline(__always) static func product(_ left: Self, _ right: Self) -> Self { left * right }
  @inline(__always) static func quotient(_ left: Self, _ right: Self) -> Self { left / right }
  @inline(__always) static var quadCount: Int { 1 }
  @inline(__always) init(_ quad: (_ index: Int) -> SIMD4<Float>) { self = quad(0) }
  @inline(__always)
  static func sumsOfQuads(_ first: Self, _ second: Self, _ third: Self, _ fourth: Self) -> Self {
    let left = sumsOfNeighbours(first, second)
    let right = sumsOfNeighbours(third, fourth)
    return sumsOfNeighbours(left, right)
  }
  /// The sums of neighbours: two of the first vector, two of the second.
  ///
  /// Elements are moved as bits: as numbers they would be picked one by one for the sums of sums.
  @inline(__always)
  private static func sumsOfNeighbours(_ first: Self, _ second: Self) -> Self {
    let (left, right) = (
      unsafeBitCast(first, to: Bits.self), unsafeBitCast(second, to: Bits.self)
    )
    let evens = Bits(lowHalf: left.evenHalf, highHalf: right.evenHalf)
    let odds = Bits(lowHalf: left.oddHalf, highHalf: right.oddHalf)
    return unsafeBitCast(evens, to: Self.self) + unsafeBitCast(odds, to: Self.self)
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
