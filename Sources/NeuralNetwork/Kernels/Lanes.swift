/// The numbers of a vector: those of as many samples, or of several fours side by side.
struct Lanes<Vector: LaneVector>: Lane {
  typealias Block = F4

  /// All of them.
  let vector: Vector

  @inline(__always) init(vector: Vector) { self.vector = vector }
  @inline(__always) init(_ value: Float) { vector = Vector(repeating: value) }
  @inline(__always) static var width: Int { Vector.scalarCount }
  /// How many fours stand side by side.
  @inline(__always) static var quadCount: Int { Vector.quadCount }

  @inline(__always) static func + (left: Self, right: Self) -> Self {
    Self(vector: Vector.sum(left.vector, right.vector))
  }
  @inline(__always) static func - (left: Self, right: Self) -> Self {
    Self(vector: Vector.difference(left.vector, right.vector))
  }
  @inline(__always) static func * (left: Self, right: Self) -> Self {
    Self(vector: Vector.product(left.vector, right.vector))
  }
  @inline(__always) static func / (left: Self, right: Self) -> Self {
    Self(vector: Vector.quotient(left.vector, right.vector))
  }

  // The standard library has no bit patterns of vectors; all bits are valid in both types.
  @inline(__always) private var bits: Vector.Bits {
    unsafeBitCast(vector, to: Vector.Bits.self)
  }
  @inline(__always) private init(bits: Vector.Bits) {
    vector = unsafeBitCast(bits, to: Vector.self)
  }
  @inline(__always) private static func bits(_ pattern: UInt32) -> Vector.Bits {
    Vector.Bits(repeating: pattern)
  }
  @inline(__always) var magnitude: Self { Self(bits: bits & Self.bits(0x7FFF_FFFF)) }

  // These comparisons become one instruction; `pointwiseMin` and `clamped` would branch per
  // element.
  @inline(__always) func below(_ limit: Float) -> Self {
    let limits = Vector(repeating: limit)
    return Self(vector: vector.replaced(by: limits, where: vector.isAbove(limits)))
  }
  @inline(__always) func above(_ limit: Float) -> Self {
    let limits = Vector(repeating: limit)
    return Self(vector: vector.replaced(by: limits, where: limits.isAbove(vector)))
  }
  @inline(__always) func larger(_ other: Self) -> Self {
    Self(vector: vector.replaced(by: other.vector, where: other.vector.isAbove(vector)))
  }
  @inline(__always) func ifPositive(_ first: Self, else second: Self) -> Self {
    let isPositive = vector.isAbove(Vector(repeating: 0))
    return Self(vector: second.vector.replaced(by: first.vector, where: isPositive))
  }
  @inline(__always) func ifNotNegative(_ first: Self, else second: Self) -> Self {
    let isNotNegative = vector.isNotBelow(Vector(repeating: 0))
    return Self(vector: second.vector.replaced(by: first.vector, where: isNotNegative))
  }

  @inline(__always) func inverseRootGuess() -> Self {
    Self(bits: Self.bits(0x5F37_59DF) &- (bits &>> Self.bits(1)))
  }
  @inline(__always) func negated(whereOdd other: Self) -> Self {
    Self(bits: bits ^ (other.bits &<< Self.bits(31)))
  }
  @inline(__always)
  func replacing(_ original: Self, beyond limit: Float, with function: (Float) -> Float) -> Self {
    guard any(original.magnitude.vector.isAbove(Vector(repeating: limit))) else { return self }
    var vector = vector
    for index in 0..<Self.width where original[index].magnitude > limit {
      vector[index] = function(original[index])
    }
    return Self(vector: vector)
  }
  @inline(__always) func powerOfTwo() -> Self {
    Self(bits: (bits &<< Self.bits(23)) &+ Self.bits(0x3F80_0000))
  }
  @inline(__always) func inversePowerOfTwo() -> Self {
    Self(bits: Self.bits(0x3F80_0000) &- (bits &<< Self.bits(23)))
  }
  @inline(__always) func splitExponent() -> (mantissa: Self, exponent: Self) {
    let offset = unsafeBitCast(bits &- Self.bits(0x3F35_04F3), to: Vector.MaskStorage.self)
    let shifted = offset &>> Vector.MaskStorage(repeating: 23)
    let power = unsafeBitCast(shifted, to: Vector.Bits.self)
    let exponent = Self(bits: power &+ Self.bits(0x4B40_0000)) - 12_582_912
    return (Self(bits: bits &- (power &<< Self.bits(23))), exponent)
  }

  @inline(__always) subscript(index: Int) -> Float { vector[index] }
}
