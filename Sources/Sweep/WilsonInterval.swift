/// Between which shares the true rate of success most likely lies.
public struct WilsonInterval: Sendable, Hashable {
  /// The lower end, 0 to 1.
  public let lower: Double
  /// The upper end, 0 to 1.
  public let upper: Double

  /// The interval that holds the true rate in 95 of 100 cases.
  ///
  /// - Precondition: `count` is at least 1, and no smaller than `successCount`.
  /// - Source: Wilson, "Probable inference, the law of succession, and statistical inference",
  ///   Journal of the American Statistical Association 22 (1927); z = 1.96.
  public init(successCount: Int, count: Int) {
    precondition(count > 0 && (0...count).contains(successCount), "a share of something")
    let (z, n) = (1.959_963_984_540_054, Double(count))
    let share = Double(successCount) / n
    let center = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    lower = successCount == 0 ? 0 : (center - reach) / scale
    upper = successCount == count ? 1 : (center + reach) / scale
  }
}
