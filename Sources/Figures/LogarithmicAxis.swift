/// Powers of ten around a set of positive numbers; numbers beyond twelve decades below the largest
/// count as the smallest.
struct LogarithmicAxis: Sendable, Hashable {
  /// The exponents at the lower and the upper end.
  let exponents: ClosedRange<Int>

  init(holding values: [Float]) {
    let finite = values.filter { $0.isFinite && $0 > 0 }
    guard let smallest = finite.min(), let largest = finite.max() else {
      exponents = -1...0
      return
    }
    let upper = Int(largest.decimalLogarithm.rounded(.up))
    let lower = Int(smallest.decimalLogarithm.rounded(.down))
    exponents = max(min(lower, upper - 1), upper - 12)...upper
  }

  /// Where a value lies: 0 at the lower end, 1 at the upper.
  func place(of value: Float) -> Float {
    guard value > 0 else { return 0 }
    let extent = Float(exponents.upperBound - exponents.lowerBound)
    return min(max((value.decimalLogarithm - Float(exponents.lowerBound)) / extent, 0), 1)
  }

  /// The powers of ten, with their names: `0.1`, `1`, `1e-5`.
  var ticks: [(value: Float, label: String)] {
    exponents.map { exponent in
      var value: Float = 1
      for _ in 0..<abs(exponent) { value = exponent < 0 ? value / 10 : value * 10 }
      let isShort = (-3...3).contains(exponent)
      let zeros = String(repeating: "0", count: max(0, abs(exponent) - (exponent < 0 ? 1 : 0)))
      let short = exponent < 0 ? "0." + zeros + "1" : "1" + zeros
      return (value, isShort ? short : "1e\(exponent)")
    }
  }
}
