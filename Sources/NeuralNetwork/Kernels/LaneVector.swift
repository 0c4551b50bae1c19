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
  @inline(__always) func isAbove(_ other: Self) -> SIMDMask<MaskStorage> { self .> other }
  @inline(__always) func isNotBelow(_ other: Self) -> SIMDMask<MaskStorage> { self .>= other }
  @inline(__always)
  func replaced(by other: Self, where mask: SIMDMask<MaskStorage>) -> Self {
    replacing(with: other, where: mask)
  }
}

extension SIMD16<Float>: LaneVector {
  typealias Bits = SIMD16<UInt32>

  @inline(__always) static func sum(_ left: Self, _ right: Self) -> Self { left + right }
  @inline(__always) static func difference(_ left: Self, _ right: Self) -> Self { left - right }
  @inline(__always) static func product(_ left: Self, _ right: Self) -> Self { left * right }
  @inline(__always) static func quotient(_ left: Self, _ right: Self) -> Self { left / right }
  @inline(__always) func isAbove(_ other: Self) -> SIMDMask<MaskStorage> { self .> other }
  @inline(__always) func isNotBelow(_ other: Self) -> SIMDMask<MaskStorage> { self .>= other }
  @inline(__always)
  func replaced(by other: Self, where mask: SIMDMask<MaskStorage>) -> Self {
    replacing(with: other, where: mask)
  }
}
