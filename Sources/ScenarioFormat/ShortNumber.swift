/// Numbers as short as they can be said.
public enum ShortNumber {
  /// With three digits that count: `0.1`, `0.0286`, `1`.
  public static func text(_ number: Float) -> String {
    guard number.isFinite, number != number.rounded() || abs(number) >= 1e6 else {
      return number.isFinite ? "\(Int(number))" : "\(number)"
    }
    var scale = 1.0
    while Double(abs(number)) * scale < 100 { scale *= 10 }
    return "\(Float((Double(number) * scale).rounded() / scale))"
  }
}
