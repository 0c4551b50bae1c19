import TextScreen

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
    let upper = Int(Self.logarithm(largest).rounded(.up))
    let lower = Int(Self.logarithm(smallest).rounded(.down))
    exponents = max(min(lower, upper - 1), upper - 12)...upper
  }

  /// Where a value lies: 0 at the lower end, 1 at the upper.
  func place(of value: Float) -> Float {
    guard value > 0 else { return 0 }
    let extent = Float(exponents.upperBound - exponents.lowerBound)
    return min(max((Self.logarithm(value) - Float(exponents.lowerBound)) / extent, 0), 1)
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

  /// The decimal logarithm, by halving the exponent's range and a series: a picture needs no more.
  ///
  /// - Source: ln m = 2 artanh((m − 1) / (m + 1)) for m in [1, 2).
  private static func logarithm(_ value: Float) -> Float {
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
    return (Float(value.exponent) * 0.693_147_2 + 2 * ratio * series) * 0.434_294_5
  }
}

/// Which cells of a loss plot show which epoch and which loss.
struct LossPlotLayout {
  let area: Rectangle
  let plot: Rectangle
  let epochRow: Int?
  let axis: LogarithmicAxis
  let epochs: Int

  init(area: Rectangle, axis: LogarithmicAxis, epochs: Int) {
    self.area = area
    self.axis = axis
    self.epochs = epochs
    let labels = axis.ticks.map(\.label.count).max() ?? 0
    let hasLabels = area.size.columns >= labels + 12 && area.size.rows >= 3
    let margin = hasLabels ? labels + 1 : 0
    let hasEpochs = area.size.rows >= 4
    plot = Rectangle(
      row: area.origin.row, column: area.origin.column + margin,
      columns: area.size.columns - margin, rows: area.size.rows - (hasEpochs ? 1 : 0))
    epochRow = hasEpochs ? plot.rows.upperBound : nil
  }

  /// The powers of ten that have a row of their own: every one from the top down, or every second,
  /// third, … when there are fewer rows.
  var namedTicks: [(value: Float, label: String)] {
    let ticks = axis.ticks.reversed().map { $0 }
    let gaps = plot.size.rows - 1
    let step = gaps > 0 ? max(1, (ticks.count + gaps - 2) / gaps) : ticks.count
    return stride(from: 0, to: ticks.count, by: step).map { ticks[$0] }
  }

  /// The row of a loss; nil for one off the axis.
  func row(of loss: Float) -> Int? {
    let place = axis.place(of: loss)
    return plot.origin.row + Int(((1 - place) * Float(plot.size.rows - 1)).rounded())
  }

  /// The column of an epoch.
  func column(of epoch: Int) -> Int {
    let place = Float(epoch) / Float(epochs)
    return plot.origin.column + Int((place * Float(plot.size.columns - 1)).rounded())
  }

  /// Where a loss lies among the dots of a grid over the plot.
  func place(epoch: Int, loss: Float, in grid: PixelGrid) -> (x: Float, y: Float) {
    let x = Float(epoch) / Float(epochs)
    let y = 1 - axis.place(of: loss)
    return (
      x * Float(grid.dotColumns - 1) + 0.5,
      y * Float(grid.dotRows - grid.level.dotRows)
        + Float(grid.level.dotRows) / 2
    )
  }
}
