import TextScreen

extension LossPlot {
  /// One of several runs that are drawn in one plot.
  public struct Rival: Sendable, Hashable {
    /// What stands at the end of its line.
    public var letter: Unicode.Scalar
    /// Its losses by rising epoch.
    public var entries: [Entry]

    /// Creates a run.
    public init(letter: Unicode.Scalar, entries: [Entry]) {
      self.letter = letter
      self.entries = entries
    }
  }

  /// A plot of several runs, the training set's losses alone.
  public init(rivals: [Rival], currentEpoch: Int, newestEpoch: Int) {
    self.init(
      entries: rivals.flatMap(\.entries).map {
        Entry(epoch: $0.epoch, training: $0.training, test: nil)
      }, currentEpoch: currentEpoch, newestEpoch: newestEpoch)
    self.rivals = rivals
  }

  /// Each line in its colour, without colours made of its letter; the first lies above the others.
  func drawRivals(into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme) {
    for (index, rival) in rivals.enumerated().reversed() {
      layout.drawLine(
        rival.entries.map { ($0.epoch, $0.training) }, into: &buffer,
        style: theme.lineStyle(index), theme: theme,
        sign: theme.colorDepth == .none ? rival.letter : nil)
    }
    var taken: Set<Position> = []
    for (index, rival) in rivals.enumerated() {
      guard let last = rival.entries.last(where: { $0.training.isFinite }) else { continue }
      let column = min(layout.column(of: last.epoch) + 1, layout.plot.columns.upperBound - 1)
      let row = layout.row(of: last.training)
      let places = [0, 1, -1, 2, -2, 3, -3].map { Position(row: row + $0, column: column) }
      let place = places.first { layout.plot.contains($0) && !taken.contains($0) }
      guard let place else { continue }
      taken.insert(place)
      var style = theme.lineStyle(index)
      style.attributes.insert(.reverse)
      buffer[place] = Cell(rival.letter, style: style)
    }
  }
}
