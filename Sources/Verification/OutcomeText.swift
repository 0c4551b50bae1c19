import Foundation

extension CaseOutcome {
  /// One line: the verdict, the name, every quantity's error, and for a failure the worst number.
  func line(nameWidth: Int) -> String {
    let verdict = passed ? "ok    " : "FAIL  "
    let padded = name.padding(toLength: max(nameWidth, name.count), withPad: " ", startingAt: 0)
    return ([verdict + padded] + details).joined(separator: "  ")
  }

  private var details: [String] {
    errors.map(Self.text) + (passed ? [] : [worst?.text].compactMap(\.self))
  }

  private static func text(_ error: Comparison.QuantityError) -> String {
    let number = "\(error.quantity) \(String(format: "%.1e", error.error))"
    return error.isWithin ? number : number + " > " + String(format: "%g", error.tolerance)
  }
}

extension Comparison.Worst {
  /// "activations[0][3][1] is 0.34561, should be 0.34529".
  var text: String {
    guard let expected else { return "\(path) should not be there" }
    guard let actual else { return "\(path) is missing, should be \(Self.short(expected))" }
    return "\(path) is \(Self.short(actual)), should be \(Self.short(expected))"
  }

  /// Seven digits: what single precision can tell apart.
  private static func short(_ value: Double) -> String { String(format: "%.7g", value) }
}
