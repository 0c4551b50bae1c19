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
}
