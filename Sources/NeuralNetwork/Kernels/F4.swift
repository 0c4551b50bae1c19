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
  @inline(__always) init(_ value: (_ element: Int) -> Float) {
    self.init(value(0), value(1), value(2), value(3))
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

  // These comparisons become one instruction; `pointwiseMin` and `clamped` would branch per
  // element.
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
  @inline(__always) func negated(whereOdd other: F4) -> F4 {
    F4(bits: bits ^ (other.bits &<< SIMD4(repeating: 31)))
  }
  @inline(__always)
  func replacing(_ original: F4, beyond limit: Float, with function: (Float) -> Float) -> F4 {
    guard any(original.magnitude.vector .> SIMD4(repeating: limit)) else { return self }
    var vector = vector
    for index in 0..<4 where original.vector[index].magnitude > limit {
      vector[index] = function(original.vector[index])
    }
    return F4(vector: vector)
  }
  @inline(__always) func powerOfTwo() -> F4 {
    F4(bits: (bits &<< SIMD4(repeating: 23)) &+ SIMD4(repeating: 0x3F80_0000))
  }
  @inline(__always) func inversePowerOfTwo() -> F4 {
    F4(bits: SIMD4(repeating: 0x3F80_0000) &- (bits &<< SIMD4(repeating: 23)))
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
  @inline(__always) static func sums(_ numbers: (_ element: Int) -> F4) -> F4 {
    sums(numbers(0), numbers(1), numbers(2), numbers(3))
  }
  @inline(__always) static func columns(_ rows: (_ element: Int) -> F4) -> Tile<4, F4> {
    let (first, second) = (rows(0).vector, rows(1).vector)
    let (third, fourth) = (rows(2).vector, rows(3).vector)
    // Elements 0 and 2 of each pair of rows, then 1 and 3.
    let evenTop = SIMD4(lowHalf: first.evenHalf, highHalf: second.evenHalf)
    let oddTop = SIMD4(lowHalf: first.oddHalf, highHalf: second.oddHalf)
    let evenBottom = SIMD4(lowHalf: third.evenHalf, highHalf: fourth.evenHalf)
    let oddBottom = SIMD4(lowHalf: third.oddHalf, highHalf: fourth.oddHalf)
    var columns = Tile<4, F4>(repeating: F4(0))
    columns[0] = F4(
      vector: SIMD4(lowHalf: evenTop.evenHalf, highHalf: evenBottom.evenHalf))
    columns[1] = F4(vector: SIMD4(lowHalf: oddTop.evenHalf, highHalf: oddBottom.evenHalf))
    columns[2] = F4(vector: SIMD4(lowHalf: evenTop.oddHalf, highHalf: evenBottom.oddHalf))
    columns[3] = F4(vector: SIMD4(lowHalf: oddTop.oddHalf, highHalf: oddBottom.oddHalf))
    return columns
  }
  @inline(__always) subscript(index: Int) -> Float { vector[index] }
}
