/// The numbers …, 0.5, 1, 2, 5, 10, 20, …: sizes that a picture has, so that they rarely change.
enum RoundLadder {
  /// The first rung that is not below a size.
  ///
  /// - Parameters:
  ///   - size: above 0; above 10²⁰ the last rung is given.
  ///   - least: no rung below this one, a power of ten of at most 1, is looked at.
  /// - Returns: the rung.
  static func rung(notBelow size: Float, least: Float) -> Float {
    var rung: Float = 1
    while rung > size, rung > least { rung /= 10 }
    for factor in (0..<60).map({ [2, 2.5, 2][$0 % 3] as Float }) where rung < size {
      rung *= factor
    }
    return rung
  }
}
