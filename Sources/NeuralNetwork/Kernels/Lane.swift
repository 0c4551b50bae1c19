/// The numbers that one instruction works on: one for each sample of a lane block.
///
/// Kernels are written once, for any lane. The standard library's vectors are wrapped because operators
/// in a protocol that they conform to themselves make every expression of the module ambiguous.
/// Arithmetic is plain IEEE, never fused, so that every build gives the same bits.
protocol Lane: BitwiseCopyable, Sendable {
  /// How many samples a lane holds.
  static var width: Int { get }
  /// The same number in each element.
  init(_ value: Float)

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  /// About 1 / √x of each element, to 3.4 %, for normal numbers above 0.
  func inverseRootGuess() -> Self
  /// The absolute value of each element.
  var magnitude: Self { get }
  /// The elements, which are not negative, with the signs of others.
  func withSign(of other: Self) -> Self
  /// The elements, but none above the limit; NaN stays NaN.
  func below(_ limit: Float) -> Self
  /// The elements, but none below the limit; NaN stays NaN.
  func above(_ limit: Float) -> Self
  /// The larger of two elements; the left one where either is NaN.
  func larger(_ other: Self) -> Self
  /// The first value where the element is > 0, elsewhere (NaN too) the second.
  func ifPositive(_ first: Self, else second: Self) -> Self
  /// The first value where the element is ≥ 0, elsewhere (NaN too) the second.
  func ifNotNegative(_ first: Self, else second: Self) -> Self
  /// The number 2ⁿ, where the elements are 1.5 · 2²³ + n with −126 ≤ n ≤ 127.
  func powerOfTwo() -> Self
  /// The elements x as m · 2ᵉ with √½ ≤ m < √2; they must be normal numbers above 0.
  func splitExponent() -> (mantissa: Self, exponent: Self)
  /// The sum of the elements: neighbours first, then the two halves.
  func sum() -> Float
  /// The sums of four lanes, each in the order of `sum()`.
  static func sums(_ first: Self, _ second: Self, _ third: Self, _ fourth: Self) -> F4
  /// One element.
  subscript(index: Int) -> Float { get set }
}

extension Lane {
  @inline(__always) static func + (left: Self, right: Float) -> Self { left + Self(right) }
  @inline(__always) static func - (left: Self, right: Float) -> Self { left - Self(right) }
  @inline(__always) static func * (left: Self, right: Float) -> Self { left * Self(right) }
  @inline(__always) static func - (left: Float, right: Self) -> Self { Self(left) - right }
  @inline(__always) static func / (left: Float, right: Self) -> Self { Self(left) / right }
  @inline(__always) static func += (left: inout Self, right: Self) { left = left + right }
  @inline(__always) static func -= (left: inout Self, right: Self) { left = left - right }
}

/// Four samples at once: the lane of every mini-batch of more than one sample.
///
/// Four in every build: the width decides the order of summation, and so the bits.
struct F4: Lane {
  private var vector: SIMD4<Float>

  @inline(__always) private init(vector: SIMD4<Float>) { self.vector = vector }
  @inline(__always) init(_ value: Float) { vector = SIMD4(repeating: value) }
  @inline(__always) init(_ first: Float, _ second: Float, _ third: Float, _ fourth: Float) {
    vector = SIMD4(first, second, third, fourth)
  }
  @inline(__always) static var width: Int { 4 }

  @inline(__always) static func + (left: F4, right: F4) -> F4 {
    F4(vector: left.vector + right.vector)
  }
  @inline(__always) static func - (left: F4, right: F4) -> F4 {
    F4(vector: left.vector - right.vector)
  }
  @inline(__always) static func * (left: F4, right: F4) -> F4 {
    F4(vector: left.vector * right.vector)
  }
  @inline(__always) static func / (left: F4, right: F4) -> F4 {
    F4(vector: left.vector / right.vector)
  }

  // The standard library has no bit patterns of vectors; all bits are valid in both types.
  @inline(__always) private var bits: SIMD4<UInt32> {
    unsafeBitCast(vector, to: SIMD4<UInt32>.self)
  }
  @inline(__always) private init(bits: SIMD4<UInt32>) {
    vector = unsafeBitCast(bits, to: SIMD4<Float>.self)
  }
  @inline(__always) var magnitude: F4 { F4(bits: bits & SIMD4(repeating: 0x7FFF_FFFF)) }
  @inline(__always) func withSign(of other: F4) -> F4 {
    F4(bits: bits | (other.bits & SIMD4(repeating: 0x8000_0000)))
  }

  // `replacing` becomes a comparison and a blend; `pointwiseMin` and `clamped` would branch per element.
  @inline(__always) func below(_ limit: Float) -> F4 {
    let limits = SIMD4(repeating: limit)
    return F4(vector: vector.replacing(with: limits, where: vector .> limits))
  }
  @inline(__always) func above(_ limit: Float) -> F4 {
    let limits = SIMD4(repeating: limit)
    return F4(vector: vector.replacing(with: limits, where: vector .< limits))
  }
  @inline(__always) func larger(_ other: F4) -> F4 {
    F4(vector: vector.replacing(with: other.vector, where: other.vector .> vector))
  }
  @inline(__always) func ifPositive(_ first: F4, else second: F4) -> F4 {
    F4(vector: second.vector.replacing(with: first.vector, where: vector .> SIMD4(repeating: 0)))
  }
  @inline(__always) func ifNotNegative(_ first: F4, else second: F4) -> F4 {
    F4(vector: second.vector.replacing(with: first.vector, where: vector .>= SIMD4(repeating: 0)))
  }

  @inline(__always) func inverseRootGuess() -> F4 {
    F4(bits: SIMD4(repeating: 0x5F37_59DF) &- (bits &>> SIMD4(repeating: 1)))
  }
  @inline(__always) func powerOfTwo() -> F4 {
    F4(bits: (bits &<< SIMD4(repeating: 23)) &+ SIMD4(repeating: 0x3F80_0000))
  }
  @inline(__always) func splitExponent() -> (mantissa: F4, exponent: F4) {
    let offset = SIMD4<Int32>(truncatingIfNeeded: bits &- SIMD4(repeating: 0x3F35_04F3))
    let power = SIMD4<UInt32>(truncatingIfNeeded: offset &>> SIMD4(repeating: 23))
    let exponent = F4(bits: power &+ SIMD4(repeating: 0x4B40_0000)) - 12_582_912
    return (F4(bits: bits &- (power &<< SIMD4(repeating: 23))), exponent)
  }

  @inline(__always) func sum() -> Float { (vector.x + vector.y) + (vector.z + vector.w) }
  @inline(__always) static func sums(_ first: F4, _ second: F4, _ third: F4, _ fourth: F4) -> F4 {
    let left =
      SIMD4(lowHalf: first.vector.evenHalf, highHalf: second.vector.evenHalf)
      + SIMD4(lowHalf: first.vector.oddHalf, highHalf: second.vector.oddHalf)
    let right =
      SIMD4(lowHalf: third.vector.evenHalf, highHalf: fourth.vector.evenHalf)
      + SIMD4(lowHalf: third.vector.oddHalf, highHalf: fourth.vector.oddHalf)
    return F4(
      vector: SIMD4(lowHalf: left.evenHalf, highHalf: right.evenHalf)
        + SIMD4(lowHalf: left.oddHalf, highHalf: right.oddHalf))
  }
  @inline(__always) subscript(index: Int) -> Float {
    get { vector[index] }
    set { vector[index] = newValue }
  }
}

/// One sample: the lane of online training, where wider ones would be filled with nothing.
struct F1: Lane {
  private var number: Float

  @inline(__always) init(_ value: Float) { number = value }
  @inline(__always) static var width: Int { 1 }

  @inline(__always) static func + (left: F1, right: F1) -> F1 { F1(left.number + right.number) }
  @inline(__always) static func - (left: F1, right: F1) -> F1 { F1(left.number - right.number) }
  @inline(__always) static func * (left: F1, right: F1) -> F1 { F1(left.number * right.number) }
  @inline(__always) static func / (left: F1, right: F1) -> F1 { F1(left.number / right.number) }
  @inline(__always) var magnitude: F1 { F1(number.magnitude) }
  @inline(__always) func withSign(of other: F1) -> F1 {
    F1(Float(bitPattern: number.bitPattern | (other.number.bitPattern & 0x8000_0000)))
  }

  @inline(__always) func below(_ limit: Float) -> F1 { number > limit ? F1(limit) : self }
  @inline(__always) func above(_ limit: Float) -> F1 { number < limit ? F1(limit) : self }
  @inline(__always) func larger(_ other: F1) -> F1 { other.number > number ? other : self }
  @inline(__always) func ifPositive(_ first: F1, else second: F1) -> F1 {
    number > 0 ? first : second
  }
  @inline(__always) func ifNotNegative(_ first: F1, else second: F1) -> F1 {
    number >= 0 ? first : second
  }

  @inline(__always) func inverseRootGuess() -> F1 {
    F1(Float(bitPattern: 0x5F37_59DF &- (number.bitPattern &>> 1)))
  }
  @inline(__always) func powerOfTwo() -> F1 {
    F1(Float(bitPattern: (number.bitPattern &<< 23) &+ 0x3F80_0000))
  }
  @inline(__always) func splitExponent() -> (mantissa: F1, exponent: F1) {
    let offset = Int32(bitPattern: number.bitPattern &- 0x3F35_04F3)
    let power = UInt32(bitPattern: offset &>> 23)
    let exponent = Float(bitPattern: power &+ 0x4B40_0000) - 12_582_912
    return (F1(Float(bitPattern: number.bitPattern &- (power &<< 23))), F1(exponent))
  }

  @inline(__always) func sum() -> Float { number }
  @inline(__always) static func sums(_ first: F1, _ second: F1, _ third: F1, _ fourth: F1) -> F4 {
    F4(first.number, second.number, third.number, fourth.number)
  }
  @inline(__always) subscript(index: Int) -> Float {
    get { number }
    set { number = newValue }
  }
}
