/// What stands along the upright axis of a picture over the epochs.
enum EpochAxis: Sendable, Hashable {
  /// Losses.
  case logarithmic(LogarithmicAxis)
  /// Shares of a whole, 0 to 1.
  case percent

  /// Where a value lies: 0 at the lower end, 1 at the upper; what is off the axis lies at its end.
  func place(of value: Float) -> Float {
    switch self {
    case .logarithmic(let axis): axis.place(of: value)
    case .percent: min(max(value, 0), 1)
    }
  }

  /// The numbers along it, upwards; the ends are among them.
  var ticks: [(value: Float, label: String)] {
    switch self {
    case .logarithmic(let axis): axis.ticks
    case .percent: [(0, "0 %"), (0.5, "50 %"), (1, "100 %")]
    }
  }
}
