import TextScreen

/// Which cells of a loss plot show which epoch and which value.
struct LossPlotLayout {
  let area: Rectangle
  let plot: Rectangle
  let epochRow: Int?
  let trackRow: Int?
  let axis: EpochAxis
  let epochs: Int

  /// Lays a plot out.
  ///
  /// - Parameters:
  ///   - area: the cells of the plot and of what stands around it.
  ///   - axis: the values.
  ///   - epochs: the last epoch.
  ///   - labelColumns: how many columns numbers take at least, so that plots stand in line.
  ///   - showsEpochs: whether the epochs' row is wanted.
  ///   - showsTrack: whether a track above the epochs is wanted.
  init(
    area: Rectangle, axis: EpochAxis, epochs: Int, labelColumns: Int = 0, showsEpochs: Bool = true,
    showsTrack: Bool = false
  ) {
    self.area = area
    self.axis = axis
    self.epochs = epochs
    let labels = max(labelColumns, axis.ticks.map(\.label.count).max() ?? 0)
    let hasLabels = area.size.columns >= labels + 12 && area.size.rows >= 3
    let margin = hasLabels ? labels + 1 : 0
    let hasEpochs = showsEpochs && area.size.rows >= 4
    let hasTrack = showsTrack && hasEpochs && area.size.rows >= 5
    plot = Rectangle(
      row: area.origin.row, column: area.origin.column + margin,
      columns: area.size.columns - margin,
      rows: area.size.rows - (hasEpochs ? 1 : 0) - (hasTrack ? 1 : 0))
    trackRow = hasTrack ? plot.rows.upperBound : nil
    epochRow = hasEpochs ? area.rows.upperBound - 1 : nil
  }

  /// The next of 50, 100, 200, 500, 1,000, … that is no smaller than the newest epoch: an axis that
  /// ends there rarely moves.
  static func lastEpoch(holding newest: Int) -> Int {
    var last = 50
    while last < newest {
      var digit = last
      while digit >= 10 { digit /= 10 }
      last = last * (digit == 2 ? 5 : 4) / 2
    }
    return last
  }

  /// The numbers that have a row of their own: every one from the top down, or every second,
  /// third, … when there are fewer rows.
  var namedTicks: [(value: Float, label: String)] {
    let ticks = axis.ticks.reversed().map { $0 }
    let gaps = plot.size.rows - 1
    let step = gaps > 0 ? max(1, (ticks.count + gaps - 2) / gaps) : ticks.count
    return stride(from: 0, to: ticks.count, by: step).map { ticks[$0] }
  }

  /// The row of a value.
  func row(of value: Float) -> Int {
    let place = axis.place(of: value)
    return plot.origin.row + Int(((1 - place) * Float(plot.size.rows - 1)).rounded())
  }

  /// The column of an epoch.
  func column(of epoch: Int) -> Int {
    let place = Float(epoch) / Float(epochs)
    return plot.origin.column + Int((place * Float(plot.size.columns - 1)).rounded())
  }

  /// The epoch in the middle of a column; columns beside the plot stand for its ends.
  func epoch(at column: Int) -> Int {
    let last = plot.size.columns - 1
    guard last > 0 else { return 0 }
    let place = min(max(column - plot.origin.column, 0), last)
    return Int((Double(place) / Double(last) * Double(epochs)).rounded())
  }

  /// Where a value lies among the dots of a grid over the plot.
  func place(epoch: Int, value: Float, in grid: PixelGrid) -> (x: Float, y: Float) {
    let x = Float(epoch) / Float(epochs)
    let y = 1 - axis.place(of: value)
    return (
      x * Float(grid.dotColumns - 1) + 0.5,
      y * Float(grid.dotRows - grid.level.dotRows)
        + Float(grid.level.dotRows) / 2
    )
  }
}
