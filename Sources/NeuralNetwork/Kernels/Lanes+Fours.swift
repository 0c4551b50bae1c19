/// A lane as vectors of four side by side: the way it holds what is summed in fours.
extension Lanes {
  /// Four samples at once in several places, side by side.
  @inline(__always) init(_ quad: (_ index: Int) -> F4) { vector = Vector { quad($0).vector } }
  /// Four samples at once, repeated side by side.
  @inline(__always) init(repeating quad: F4) { vector = Vector { _ in quad.vector } }
  /// One of the fours that stand side by side.
  @inline(__always) func quad(_ index: Int) -> F4 { F4 { vector[4 &* index &+ $0] } }
  /// One element of each four, repeated in it.
  @inline(__always) func spread(_ element: Int) -> Self {
    Self { F4(vector[4 &* $0 &+ element]) }
  }
  /// The sums of all fours in four lanes, each in the order of `F4.sum()`: in each four of the
  /// result those of the fours in its place.
  @inline(__always)
  static func sums(_ first: Self, _ second: Self, _ third: Self, _ fourth: Self) -> Self {
    Self(vector: Vector.sumsOfQuads(first.vector, second.vector, third.vector, fourth.vector))
  }
  /// The elements of two lanes in turn.
  @inline(__always)
  static func interleaved(_ evens: Self, _ odds: Self) -> (low: Self, high: Self) {
    let pairs = Vector.interleaved(evens.vector, odds.vector)
    return (Self(vector: pairs.low), Self(vector: pairs.high))
  }
}
