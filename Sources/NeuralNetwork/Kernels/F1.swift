/// One sample: the lane of online training, where wider ones would be filled with nothing.
struct F1: SampleLane {
  typealias Block = F1
  typealias RowVector = SIMD4<Float>

  private var number: Float

  @inline(__always) init(_ value: Float) { number = value }
  @inline(__always) init(_ value: (_ element: Int) -> Float) { number = value(0) }
  @inline(__always) static var width: Int { 1 }

  @inline(__always) static func + (left: F1, right: F1) -> F1 { F1(left.number + right.number) }
  @inline(__always) static func - (left: F1, right: F1) -> F1 { F1(left.number - right.number) }
  @inline(__always) static func * (left: F1, right: F1) -> F1 { F1(left.number * right.number) }
  @inline(__always) static func / (left: F1, right: F1) -> F1 { F1(left.number / right.number) }
  @inline(__always) var magnitude: F1 { F1(number.magnitude) }

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
  @inline(__always) func negated(whereOdd other: F1) -> F1 {
    F1(Float(bitPattern: number.bitPattern ^ (other.number.bitPattern &<< 31)))
  }
  @inline(__always)
  func replacing(_ original: F1, beyond limit: Float, with function: (Float) -> Float) -> F1 {
    original.number.magnitude > limit ? F1(function(original.number)) : self
  }
  @inline(__always) func powerOfTwo() -> F1 {
    F1(Float(bitPattern: (number.bitPattern &<< 23) &+ 0x3F80_0000))
  }
  @inline(__always) func inversePowerOfTwo() -> F1 {
    F1(Float(bitPattern: 0x3F80_0000 &- (number.bitPattern &<< 23)))
  }
  @inline(__always) func splitExponent() -> (mantissa: F1, exponent: F1) {
    let offset = Int32(bitPattern: number.bitPattern &- 0x3F35_04F3)
    let power = UInt32(bitPattern: offset &>> 23)
    let exponent = Float(bitPattern: power &+ 0x4B40_0000) - 12_582_912
    return (F1(Float(bitPattern: number.bitPattern &- (power &<< 23))), F1(exponent))
  }

  @inline(__always) static func sums(_ numbers: (_ element: Int) -> F4) -> F1 {
    F1(numbers(0).sum())
  }
  @inline(__always) static func columns(_ rows: (_ element: Int) -> F4) -> Tile<4, F1> {
    let row = rows(0)
    var columns = Tile<4, F1>(repeating: F1(row[0]))
    for t in 1..<4 { columns[t] = F1(row[t]) }
    return columns
  }
  @inline(__always) subscript(index: Int) -> Float { number }
}
