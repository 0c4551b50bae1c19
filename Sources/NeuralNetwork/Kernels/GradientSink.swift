/// What becomes of a sum of gradients over the samples of a mini-batch.
protocol GradientSink {
  /// Whether the sums change the parameters at once; if not, they are kept for an optimiser.
  static var changesParameters: Bool { get }
  /// Takes a sum for one place.
  func take(_ sum: Float, for strip: Strip<Float>, at index: Int)
  /// Takes the sums for as many places in a row.
  func take<Vector>(_ sums: Lanes<Vector>, for strip: Strip<Float>, at index: Int)
}

/// Keeps the sums.
struct GradientSums: GradientSink {
  @inline(__always) static var changesParameters: Bool { false }
  @inline(__always) func take(_ sum: Float, for strip: Strip<Float>, at index: Int) {
    strip[index] = sum
  }
  @inline(__always) func take<Vector>(_ sums: Lanes<Vector>, for strip: Strip<Float>, at index: Int)
  {
    strip.store(sums, at: index)
  }
}

/// Plain gradient descent on the way, without a second pass over the parameters: θ ← θ − η / N ·
/// sum.
///
/// The same operations as the optimiser's own, and so the same bits.
struct Descent: GradientSink {
  /// η / N.
  let rate: Float

  @inline(__always) static var changesParameters: Bool { true }
  @inline(__always) func take(_ sum: Float, for strip: Strip<Float>, at index: Int) {
    strip[index] -= sum * rate
  }
  @inline(__always) func take<Vector>(_ sums: Lanes<Vector>, for strip: Strip<Float>, at index: Int)
  {
    strip.store(strip.load(at: index) - sums * rate, at: index)
  }
}
