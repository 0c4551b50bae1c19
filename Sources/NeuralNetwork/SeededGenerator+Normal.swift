extension SeededGenerator {
  /// A number of the standard normal distribution by the polar method (Marsaglia and Bray, 1964),
  /// with the engine's own logarithm and root.
  mutating func normal() -> Float {
    while true {
      let (x, y) = (uniform(-1, 1), uniform(-1, 1))
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      return x * (-2 * F1(square).naturalLogarithm()[0] / square).root()
    }
  }
}
