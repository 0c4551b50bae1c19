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
  /// Whether a track between plot and epochs shows how far the run has come, where there is room.
  public var showsTrack = false
  /// The epoch to which the run is on its way, if that takes its time.
  public var targetEpoch: Int?
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
    /// What kind of thing happened.
    public var kind: Kind

    /// What can be marked.
    public enum Kind: Sendable, Hashable {
      /// Another branch of the run parts there.
      case parting
      /// The network was changed there.
      case edit
      /// A reader wants to find the epoch again.
      case bookmark
    }

    /// Creates a mark.
    public init(epoch: Int, text: String, kind: Kind) {
      self.epoch = epoch
      self.text = text
      self.kind = kind
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
    let layout = layout(in: area)
    guard !layout.plot.isEmpty else { return }
    layout.drawScale(into: &buffer, theme: theme)
    drawCurrentEpoch(into: &buffer, layout: layout, theme: theme)
    guard rivals.isEmpty else {
      drawRivals(into: &buffer, layout: layout, theme: theme)
      return drawEpochs(into: &buffer, layout: layout, theme: theme)
    }
    // Without colours the test set's line has a sign of its own.
    let sign: Unicode.Scalar? = theme.colorDepth == .none ? (theme.isUnicode ? "·" : ":") : nil
    layout.drawLine(
      entries.map { ($0.epoch, $0.test) }, into: &buffer, style: Self.testStyle(theme),
      theme: theme, sign: sign)
    layout.drawLine(
      entries.map { ($0.epoch, $0.training) }, into: &buffer, style: Self.trainingStyle(theme),
      theme: theme)
    drawEpochs(into: &buffer, layout: layout, theme: theme)
    EpochTrack(plot: self, layout: layout, theme: theme).draw(into: &buffer)
    drawLegend(into: &buffer, layout: layout, theme: theme)
    drawName(into: &buffer, layout: layout, theme: theme)
  }

  private func layout(in area: Rectangle) -> LossPlotLayout {
    LossPlotLayout(
      area: area, axis: axis, epochs: LossPlotLayout.lastEpoch(holding: newestEpoch),
      labelColumns: labelColumns, showsEpochs: showsEpochs, showsTrack: showsTrack)
  }

  /// The cells of the plot and of its track, which a reader can point at; empty without room.
  public func epochArea(in area: Rectangle) -> Rectangle {
    let layout = layout(in: area)
    let rows = layout.trackRow.map { $0 + 1 - layout.plot.origin.row } ?? layout.plot.size.rows
    return Rectangle(
      origin: layout.plot.origin, size: Size(columns: layout.plot.size.columns, rows: rows))
  }

  /// The epoch that a column stands for: at most the newest, 0 to the left of the plot.
  public func epoch(atColumn column: Int, in area: Rectangle) -> Int {
    let layout = layout(in: area)
    guard column < layout.column(of: newestEpoch) else { return newestEpoch }
    return min(layout.epoch(at: column), newestEpoch)
  }

  /// How many columns the numbers on the left would take by themselves.
  public var ownLabelColumns: Int { axis.ticks.map(\.label.count).max() ?? 0 }

  /// The powers of ten that hold all losses.
  private var axis: EpochAxis {
    guard quantity == .loss else { return .percent }
    return .logarithmic(
      LogarithmicAxis(holding: entries.flatMap { [$0.training, $0.test ?? $0.training] }))
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

  private func drawEpochs(into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme) {
    guard let row = layout.epochRow else { return }
    let last = "\(layout.epochs)"
    let style = theme.style(.dim)
    buffer.write("0", row: row, column: layout.plot.origin.column, style: style)
    guard layout.plot.size.columns >= last.count + 2 else { return }
    buffer.write(
      last, row: row, column: layout.plot.columns.upperBound - last.count, style: style,
      within: layout.area)
    guard currentEpoch > 0, currentEpoch < newestEpoch else { return }
    layout.drawEpoch(currentEpoch, into: &buffer, style: theme.style(.accent))
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
