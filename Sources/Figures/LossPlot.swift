public import TextScreen

/// A picture of the loss over the epochs, on a logarithmic axis; or of the accuracy, in percent.
public struct LossPlot: Sendable {
  /// The losses, or the accuracies, at the end of one epoch.
  public struct Entry: Sendable, Hashable {
    /// How many epochs were complete.
    public var epoch: Int
    /// The value on the training set.
    public var training: Float
    /// The value on the test set, if there is one.
    public var test: Float?

    /// Creates an entry.
    public init(epoch: Int, training: Float, test: Float?) {
      self.epoch = epoch
      self.training = training
      self.test = test
    }
  }

  /// What is shown of each epoch.
  public enum Quantity: Sendable, Hashable {
    /// A mean loss.
    case loss
    /// A share of a whole, 0 to 1.
    case share
  }

  /// The values, by rising epoch; what is not finite is left out of the picture.
  public var entries: [Entry]
  /// What the values are.
  public var quantity = Quantity.loss
  /// What the plot is called, in its corner; possibly nothing.
  public var name = ""
  /// How many columns the numbers on the left take at least, so that plots stand in line.
  public var labelColumns = 0
  /// Whether the epochs are told below.
  public var showsEpochs = true
  /// The epoch that is shown elsewhere.
  public var currentEpoch: Int
  /// The newest epoch; the axis ends at the next round number behind it, so that it rarely moves.
  public var newestEpoch: Int

  /// The runs that are drawn instead of the two sets of one; see `init(rivals:)`.
  var rivals: [Rival] = []

  /// What is marked on the axis of the epochs, edits by the order in which they were made.
  public var marks: [Mark] = []

  /// Something that happened at an epoch.
  public struct Mark: Sendable, Hashable {
    /// The epoch.
    public var epoch: Int
    /// What happened, in characters that the terminal shows; drawn where there is room.
    public var text: String
    /// Whether the network was changed there; else a reader has set the mark.
    public var isEdit: Bool

    /// Creates a mark.
    public init(epoch: Int, text: String, isEdit: Bool) {
      self.epoch = epoch
      self.text = text
      self.isEdit = isEdit
    }
  }

  /// Creates a picture.
  public init(entries: [Entry], currentEpoch: Int, newestEpoch: Int) {
    self.entries = entries
    self.currentEpoch = currentEpoch
    self.newestEpoch = newestEpoch
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    let layout = LossPlotLayout(
      area: area, axis: axis, epochs: lastEpoch, labelColumns: labelColumns,
      showsEpochs: showsEpochs)
    guard !layout.plot.isEmpty else { return }
    drawScale(into: &buffer, layout: layout, theme: theme)
    drawCurrentEpoch(into: &buffer, layout: layout, theme: theme)
    guard rivals.isEmpty else {
      drawRivals(into: &buffer, layout: layout, theme: theme)
      return drawEpochs(into: &buffer, layout: layout, theme: theme)
    }
    // Without colours the test set's line has a sign of its own.
    let sign: Unicode.Scalar? = theme.colorDepth == .none ? (theme.isUnicode ? "·" : ":") : nil
    drawLine(
      entries, \.test, into: &buffer, layout: layout, style: Self.testStyle(theme), theme: theme,
      sign: sign)
    drawLine(
      entries, { $0.training }, into: &buffer, layout: layout, style: Self.trainingStyle(theme),
      theme: theme)
    drawEpochs(into: &buffer, layout: layout, theme: theme)
    LossPlotMarks(marks: marks, layout: layout, theme: theme).draw(into: &buffer)
    drawLegend(into: &buffer, layout: layout, theme: theme)
    drawName(into: &buffer, layout: layout, theme: theme)
  }

  /// The next of 50, 100, 200, 500, 1,000, … that is no smaller than the newest epoch.
  private var lastEpoch: Int {
    var last = 50
    while last < newestEpoch { last = last * (leadingDigit(of: last) == 2 ? 5 : 4) / 2 }
    return last
  }

  private func leadingDigit(of number: Int) -> Int {
    var rest = number
    while rest >= 10 { rest /= 10 }
    return rest
  }

  /// How many columns the numbers on the left would take by themselves.
  public var ownLabelColumns: Int { axis.ticks.map(\.label.count).max() ?? 0 }

  /// The powers of ten that hold all losses.
  private var axis: EpochAxis {
    guard quantity == .loss else { return .percent }
    return .logarithmic(
      LogarithmicAxis(holding: entries.flatMap { [$0.training, $0.test ?? $0.training] }))
  }

  private func drawScale(into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme) {
    for tick in layout.namedTicks {
      let row = layout.row(of: tick.value)
      buffer.write(
        tick.label, row: row, column: layout.plot.origin.column - 1 - tick.label.count,
        style: theme.style(.dim), within: layout.area)
      let dot: Unicode.Scalar = theme.isUnicode ? "┈" : "."
      for column in layout.plot.columns {
        buffer[row, column] = Cell(dot, style: theme.style(.frame))
      }
    }
  }

  /// A mark at the epoch that is shown, when it is not the newest.
  private func drawCurrentEpoch(
    into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme
  ) {
    guard currentEpoch < newestEpoch else { return }
    let column = layout.column(of: currentEpoch)
    for row in layout.plot.rows {
      buffer[row, column] = Cell(theme.isUnicode ? "│" : "|", style: theme.style(.accent))
    }
  }

  /// Draws the values of some epochs as one line.
  func drawLine(
    _ entries: [Entry], _ value: (Entry) -> Float?, into buffer: inout CellBuffer,
    layout: LossPlotLayout,
    style: Style, theme: Theme, sign: Unicode.Scalar? = nil
  ) {
    var grid = PixelGrid(size: layout.plot.size, level: theme.glyphs)
    var last: (x: Float, y: Float)?
    for entry in entries {
      guard let value = value(entry), value.isFinite else {
        last = nil
        continue
      }
      let place = layout.place(epoch: entry.epoch, value: value, in: grid)
      grid.line(
        fromX: last?.x ?? place.x, y: last?.y ?? place.y, toX: place.x, y: place.y)
      last = place
    }
    for row in 0..<layout.plot.size.rows {
      for column in 0..<layout.plot.size.columns {
        guard let glyph = grid.glyph(row: row, column: column) else { continue }
        let position = Position(
          row: row + layout.plot.origin.row, column: column + layout.plot.origin.column)
        buffer[position] = Cell(sign ?? glyph, style: style)
      }
    }
  }

  private func drawEpochs(into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme) {
    guard let row = layout.epochRow else { return }
    let last = "\(lastEpoch)"
    let style = theme.style(.dim)
    buffer.write("0", row: row, column: layout.plot.origin.column, style: style)
    guard layout.plot.size.columns >= last.count + 2 else { return }
    buffer.write(
      last, row: row, column: layout.plot.columns.upperBound - last.count, style: style,
      within: layout.area)
    guard currentEpoch > 0, currentEpoch < newestEpoch else { return }
    let text = "\(currentEpoch)"
    let lowest = layout.plot.origin.column + 2
    let highest = layout.plot.columns.upperBound - last.count - 1 - text.count
    guard lowest <= highest else { return }
    let column = min(max(layout.column(of: currentEpoch) - text.count / 2, lowest), highest)
    buffer.write(text, row: row, column: column, style: theme.style(.accent))
  }

  private func drawLegend(into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme) {
    let hasTest = entries.contains { $0.test != nil }
    guard hasTest, quantity == .loss, layout.plot.size.columns >= 16 else { return }
    let row = layout.plot.origin.row
    let column = layout.plot.columns.upperBound - 11
    let next = buffer.write(
      "train", row: row, column: column, style: Self.trainingStyle(theme), within: layout.plot)
    buffer.write(
      " test ", row: row, column: next, style: Self.testStyle(theme), within: layout.plot)
  }

  /// In the lower right corner: what is named there grows towards the upper one.
  private func drawName(into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme) {
    let width = DisplayWidth.columns(of: name)
    guard width > 0, layout.plot.size.columns >= width + 4, layout.plot.size.rows > 1 else {
      return
    }
    buffer.write(
      " \(name) ", row: layout.plot.rows.upperBound - 1,
      column: layout.plot.columns.upperBound - width - 2, style: theme.style(.dim),
      within: layout.plot)
  }

  private static func trainingStyle(_ theme: Theme) -> Style { theme.style(.title) }
  private static func testStyle(_ theme: Theme) -> Style {
    theme.colorDepth == .none ? theme.style(.dim) : theme.style(.warning)
  }
}
