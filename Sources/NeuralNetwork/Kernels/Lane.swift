/// The numbers that one instruction works on: one for each sample of a lane block.
///
/// Kernels are written once, for any lane. The standard library's vectors are wrapped because
/// operators in a protocol that they conform to themselves make every expression of the module
/// ambiguous. Arithmetic is plain IEEE, never fused, so that every build gives the same bits.
protocol Lane: BitwiseCopyable, Sendable {
  /// The lane that a lane's samples are gathered and summed in: one, or several of them, fill it.
  associatedtype Block: SampleLane
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
  /// The elements, negated where the other, 1.5 · 2²³ + n, has an odd n.
  func negated(whereOdd other: Self) -> Self
  /// The function's value instead of each element whose original is beyond ±limit.
  func replacing(_ original: Self, beyond limit: Float, with function: (Float) -> Float) -> Self
  /// The number 2ⁿ, where the elements are 1.5 · 2²³ + n with −126 ≤ n ≤ 127.
  func powerOfTwo() -> Self
  /// The number 2⁻ⁿ, where the elements are 1.5 · 2²³ + n with −127 ≤ n ≤ 126.
  func inversePowerOfTwo() -> Self
  /// The elements x as m · 2ᵉ with √½ ≤ m < √2; they must be normal numbers above 0.
  func splitExponent() -> (mantissa: Self, exponent: Self)
  /// One element.
  subscript(index: Int) -> Float { get }
}

/// A lane whose elements can be told apart: samples are gathered into it and summed from it.
protocol SampleLane: Lane {
  /// What holds the rows of as many samples as row passes work on at once.
  associatedtype RowVector: LaneVector
  /// A number for each element.
  init(_ value: (_ element: Int) -> Float)
  /// In each element the sum of four numbers, in the order of `F4.sum()`.
  static func sums(_ numbers: (_ element: Int) -> F4) -> Self
  /// Four numbers for each element, turned into four lanes.
  static func columns(_ rows: (_ element: Int) -> F4) -> Tile<4, Self>
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
