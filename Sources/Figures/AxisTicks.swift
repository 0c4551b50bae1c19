/// Round numbers along an axis.
///
/// - Source: Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990.
struct AxisTicks: Sendable, Hashable {
  /// One number and where it stands.
  struct Tick: Sendable, Hashable {
    /// The value.
    var value: Float
    /// The number as text, with as many decimals as its neighbours.
    var label: String
  }

  /// The numbers, upwards.
  let ticks: [Tick]

  /// Chooses at most so many round numbers in a range.
  init(_ range: ClosedRange<Float>, atMost count: Int) {
    let extent = range.upperBound - range.lowerBound
    guard count > 0, extent > 0, extent.isFinite else {
      ticks = []
      return
    }
    var exponent = Self.exponent(of: extent / Float(count))
    var mantissa = 0
    while true {
      let step = Self.step(exponent, mantissa)
      let found = Self.multiples(of: step, in: range)
      if found.count <= count {
        ticks = found.map {
          Tick(value: Float($0) * step, label: Self.label($0, exponent, mantissa))
        }
        return
      }
      mantissa += 1
      if mantissa == 3 {
        mantissa = 0
        exponent += 1
      }
    }
  }

  /// How many columns the widest number along an axis of so many rows takes.
  static func width(of range: ClosedRange<Float>, rows: Int) -> Int {
    AxisTicks(range, atMost: max(2, rows / 4)).ticks.map(\.label.count).max() ?? 1
  }

  private static let mantissas = [1, 2, 5]

  private static func power(_ exponent: Int) -> Float {
    var result: Float = 1
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }

  private static func step(_ exponent: Int, _ mantissa: Int) -> Float {
    Float(mantissas[mantissa]) * power(exponent)
  }

  /// The exponent of the largest power of ten that is no larger than a value.
  private static func exponent(of value: Float) -> Int {
    var exponent = 0
    while power(exponent) > value, exponent > -36 { exponent -= 1 }
    while power(exponent + 1) <= value, exponent < 36 { exponent += 1 }
    return exponent
  }

  private static func multiples(of step: Float, in range: ClosedRange<Float>) -> [Int] {
    let slack = step / 1000
    let first = ((range.lowerBound - slack) / step).rounded(.up)
    let last = ((range.upperBound + slack) / step).rounded(.down)
    guard first <= last, abs(first) < 1e6, abs(last) < 1e6 else { return [] }
    return Array(Int(first)...Int(last))
  }

  /// The number `multiple` steps away from 0, written exactly.
  private static func label(_ multiple: Int, _ exponent: Int, _ mantissa: Int) -> String {
    let digits = String(abs(multiple) * mantissas[mantissa])
    let sign = multiple < 0 ? "-" : ""
    if multiple == 0 { return "0" }
    if exponent > 5 || exponent < -4 { return "\(sign)\(digits)e\(exponent)" }
    if exponent >= 3 {
      return sign + digits + String(repeating: "0", count: exponent - 3) + "k"
    }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    let split = padded.index(padded.endIndex, offsetBy: exponent)
    return "\(sign)\(padded[..<split]).\(padded[split...])"
  }
}
