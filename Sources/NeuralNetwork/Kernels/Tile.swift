/// Sums that are kept in registers while a loop runs over what they sum.
///
/// `N` is known when the kernel is compiled, so that the loop over it disappears.
struct Tile<let N: Int, L: Lane> {
  private var lanes: InlineArray<N, L>

  @inline(__always) init(repeating value: L) { lanes = InlineArray(repeating: value) }

  @inline(__always) subscript(index: Int) -> L {
    get { lanes[unchecked: index] }
    set { lanes[unchecked: index] = newValue }
  }

  /// A loop over up to four sums that is never left as one, whatever its body: sums with an index
  /// that isn't known would have to lie in memory.
  @inline(__always) func forEachIndex(_ body: (_ index: Int) -> Void) {
    precondition(1...4 ~= N, "as many as are written out here")
    body(0)
    if N > 1 { body(1) }
    if N > 2 { body(2) }
    if N > 3 { body(3) }
  }
}
