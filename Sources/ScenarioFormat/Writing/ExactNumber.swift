/// Numbers as short as they can be and still exact: reading one gives the same bits.
enum ExactNumber {
  /// `0.1`, `1`, `1e-08`, `-0`.
  static func text(_ number: some BinaryFloatingPoint & LosslessStringConvertible) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
