public import TextScreen

/// A picture of the losses of several ways that a run has taken, over one axis of epochs.
public struct BranchPlot: Sendable {
  /// One of the ways.
  public struct Branch: Sendable, Hashable {
    /// What it is called at the end of its line: its number.
    public var name: String
    /// The losses from where it begins, by rising epoch.
    public var losses: [Loss]
    /// Which colour it has, and which sign without colours.
    public var place: Int
    /// Whether it is drawn above the others and stands out.
    public var isShown: Bool

    /// Creates a way.
    public init(name: String, losses: [Loss], place: Int, isShown: Bool) {
      self.name = name
      self.losses = losses
      self.place = place
      self.isShown = isShown
    }
  }

  /// The mean loss at the end of an epoch.
  public struct Loss: Sendable, Hashable {
    /// How many epochs were complete.
    public var epoch: Int
    /// The loss; what is not finite is left out.
    public var value: Float

    /// Creates a loss.
    public init(epoch: Int, value: Float) {
      self.epoch = epoch
      self.value = value
    }
  }

  /// All ways; later ones lie above earlier ones, the shown one above all.
  public var branches: [Branch]
  /// The epoch that is shown elsewhere; nil draws no line there.
  public var currentEpoch: Int?

  /// Creates a picture.
  public init(branches: [Branch], currentEpoch: Int? = nil) {
    self.branches = branches
    self.currentEpoch = currentEpoch
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    let losses = branches.flatMap(\.losses)
    let layout = LossPlotLayout(
      area: area, axis: .logarithmic(LogarithmicAxis(holding: losses.map(\.value))),
      epochs: LossPlotLayout.lastEpoch(holding: losses.map(\.epoch).max() ?? 0))
    guard !layout.plot.isEmpty else { return }
    layout.drawScale(into: &buffer, theme: theme)
    drawCurrentEpoch(into: &buffer, layout: layout, theme: theme)
    let sorted = branches.filter { !$0.isShown } + branches.filter(\.isShown)
    for branch in sorted { draw(branch, into: &buffer, layout: layout, theme: theme) }
    for branch in sorted { drawName(of: branch, into: &buffer, layout: layout, theme: theme) }
    drawEpochs(into: &buffer, layout: layout, theme: theme)
  }

  /// How a way's line looks, for a legend.
  public static func style(ofPlace place: Int, isShown: Bool, theme: Theme) -> Style {
    guard theme.colorDepth != .none else { return theme.style(isShown ? .title : .text) }
    var style = theme.lineStyle(place)
    if isShown { style.attributes.insert(.bold) }
    return style
  }

  /// What a way's line is made of without colours, for a legend: the shown one of the dots that
  /// lines are made of elsewhere.
  public static func sign(ofPlace place: Int, isShown: Bool, theme: Theme) -> Unicode.Scalar? {
    guard theme.colorDepth == .none, !isShown else { return nil }
    let signs: [Unicode.Scalar] = ["o", "x", "+", "#", "%", "@", "&", "="]
    return signs[place % signs.count]
  }

  private func draw(
    _ branch: Branch, into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme
  ) {
    layout.drawLine(
      branch.losses.map { ($0.epoch, $0.value) }, into: &buffer,
      style: Self.style(ofPlace: branch.place, isShown: branch.isShown, theme: theme),
      theme: theme,
      sign: Self.sign(ofPlace: branch.place, isShown: branch.isShown, theme: theme))
  }

  /// Behind the end of its line, or above it where the plot ends.
  private func drawName(
    of branch: Branch, into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme
  ) {
    guard let last = branch.losses.last(where: { $0.value.isFinite }) else { return }
    let width = DisplayWidth.columns(of: branch.name)
    let column = min(layout.column(of: last.epoch) + 1, layout.plot.columns.upperBound - width)
    guard layout.plot.columns.contains(column) else { return }
    var style = Self.style(ofPlace: branch.place, isShown: branch.isShown, theme: theme)
    style.attributes.insert(.reverse)
    buffer.write(
      branch.name, row: layout.row(of: last.value), column: column, style: style,
      within: layout.plot)
  }

  private func drawCurrentEpoch(
    into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme
  ) {
    guard let currentEpoch, currentEpoch <= layout.epochs else { return }
    let column = layout.column(of: currentEpoch)
    for row in layout.plot.rows {
      buffer[row, column] = Cell(theme.isUnicode ? "│" : "|", style: theme.style(.accent))
    }
  }

  private func drawEpochs(into buffer: inout CellBuffer, layout: LossPlotLayout, theme: Theme) {
    guard let row = layout.epochRow else { return }
    let last = "\(layout.epochs)"
    buffer.write("0", row: row, column: layout.plot.origin.column, style: theme.style(.dim))
    guard layout.plot.size.columns >= last.count + 2 else { return }
    buffer.write(
      last, row: row, column: layout.plot.columns.upperBound - last.count,
      style: theme.style(.dim), within: layout.area)
    if let currentEpoch {
      layout.drawEpoch(currentEpoch, into: &buffer, style: theme.style(.accent))
    }
  }
}
