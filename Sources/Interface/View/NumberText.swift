import ScenarioFormat

/// Numbers as the screen shows them: short, and always as wide, so that nothing jitters.
enum NumberText {
  /// A whole number in groups of three: `1 204`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// A number with so many digits behind the point: `−0.30`.
  static func fixed(_ number: Float, digits: Int) -> String {
    guard number.isFinite else { return number.isNaN ? "not a number" : (number < 0 ? "−∞" : "∞") }
    guard abs(number) < 1e7 else { return "\(number)" }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (Double(abs(number)) * scale).rounded()
    let whole = Int(scaled / scale)
    let rest = String(Int(scaled) - whole * Int(scale))
    let sign = number < 0 && scaled > 0 ? "−" : ""
    guard digits > 0 else { return sign + "\(whole)" }
    return sign + "\(whole)." + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// A loss: four digits behind the point, more when it is small.
  static func loss(_ loss: Float) -> String {
    guard loss.isFinite, loss > 0, loss < 0.001 else { return fixed(loss, digits: 4) }
    var exponent = 0
    var mantissa = Double(loss)
    while mantissa < 1 {
      mantissa *= 10
      exponent += 1
    }
    return fixed(Float(mantissa), digits: 1) + "e−\(exponent)"
  }

  /// A speed with a prefix: `312 k`, `1.4 M`.
  static func rate(_ perSecond: Double) -> String {
    switch perSecond {
    case ..<10: fixed(Float(perSecond), digits: 1)
    case ..<10_000: grouped(Int(perSecond.rounded()))
    case ..<1e6: fixed(Float(perSecond / 1e3), digits: 0) + " k"
    default: fixed(Float(perSecond / 1e6), digits: 1) + " M"
    }
  }

  /// A number of any size: `0.35`, `12.40`, `6.0e12`.
  static func plain(_ number: Float) -> String {
    guard number.isFinite, number >= 1e4 else { return fixed(number, digits: 2) }
    var (mantissa, exponent) = (Double(number), 0)
    while mantissa >= 9.95 {
      mantissa /= 10
      exponent += 1
    }
    return fixed(Float(mantissa), digits: 1) + "e\(exponent)"
  }

  /// A share as a percentage that never claims to be nothing: `2.9 %`, `under 0.01 %`.
  static func percent(_ share: Float) -> String {
    if share > 0, share < 0.0001 { return "under 0.01 %" }
    return fixed(share * 100, digits: share < 0.01 ? 2 : 1) + " %"
  }

  /// A number as short as it can be said, with three digits that count: `0.1`, `0.0286`, `1`.
  static func short(_ number: Float) -> String { ShortNumber.text(number) }

  /// The size of a positive number, with two digits that count: `0.046`, `2.2`, `3200`, `1e-6`.
  static func size(_ number: Float) -> String {
    guard number.isFinite, number > 0 else { return "\(number)" }
    var (digits, exponent) = (Double(number), 0)
    while digits >= 99.5 { (digits, exponent) = (digits / 10, exponent + 1) }
    while digits < 9.95 { (digits, exponent) = (digits * 10, exponent - 1) }
    let rounded = Int(digits.rounded())
    switch exponent {
    case 0...2: return "\(rounded)" + String(repeating: "0", count: exponent)
    case -4...(-1):
      var text = fixed(number, digits: -exponent)
      while text.hasSuffix("0") { text.removeLast() }
      return text.hasSuffix(".") ? String(text.dropLast()) : text
    default:
      let tens = rounded % 10 == 0 ? "\(rounded / 10)" : "\(rounded / 10).\(rounded % 10)"
      return "\(tens)e\(exponent + 1)"
    }
  }
}
