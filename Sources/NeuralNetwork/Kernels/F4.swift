extension F4: SampleLane {
  typealias RowVector = RowsVector

  @inline(__always) init(_ first: Float, _ second: Float, _ third: Float, _ fourth: Float) {
    self.init(vector: SIMD4(first, second, third, fourth))
  }
  @inline(__always) init(_ value: (_ element: Int) -> Float) {
    self.init(value(0), value(1), value(2), value(3))
  }

  /// The sum of the elements: neighbours first, then the two halves.
  @inline(__always) func sum() -> Float { (vector.x + vector.y) + (vector.z + vector.w) }
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
}
