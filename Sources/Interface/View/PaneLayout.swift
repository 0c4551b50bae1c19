public import ScenarioFormat
public import TextScreen

/// A part of the screen that shows one thing.
public enum Pane: String, Sendable, Hashable, CaseIterable {
  /// The data plane with regions, lines and points.
  case inputSpace = "input-space"
  /// The network as a diagram.
  case network
  /// The points where a hidden layer puts them.
  case hiddenSpace = "hidden-space"
  /// The input plane on its way through the layers.
  case warp
  /// Three hidden neurons as a space.
  case lift
  /// How many regions the plane is in, and what the network is in one of them.
  case regions
  /// The loss over the epochs.
  case loss
  /// The branches of the run.
  case branches
  /// The loss over a plane of parameters.
  case landscape
  /// The arithmetic at one point.
  case probe
  /// One neuron's parameters, to be edited.
  case editor
  /// Every neuron for the four combinations of two inputs.
  case truthTable = "truth-table"
  /// One neuron in full.
  case neuron
  /// One sample's way through the network and back.
  case backPropagation = "back-propagation"
  /// What the numbers mean, in sentences.
  case explanation
  /// The runs side by side.
  case comparison
  /// What the scenario teaches.
  case lesson
}

/// Where each pane lies on a screen; a pure function of the size and of what is to be seen.
///
/// Drawing and the mouse both ask it, so nothing has to be remembered from drawing.
public struct PaneLayout: Sendable, Hashable {
  /// How many rows the panes need between header, lesson and status line.
  public static let smallestRowCount = 12
  /// The smallest screen that can be drawn on.
  public static let smallestSize = Size(columns: 60, rows: 20)

  /// A pane and the rectangle of its frame.
  public struct Placement: Sendable, Hashable {
    /// What is shown.
    public let pane: Pane
    /// Where, its frame included.
    public let area: Rectangle
  }

  /// The panes with their frames.
  public let panes: [Placement]
  /// The row of the header.
  public let headerRow: Int
  /// The row of the status line.
  public let statusRow: Int
  /// Whether each pane stands in a frame; without frames each has at most a title.
  public let hasFrames: Bool

  /// Lays the panes of a view out.
  ///
  /// A network without a hidden space leaves its room in the overview to the truth table, or else
  /// to the other panes, and so does each pane that is hidden. In a lecture the picture has the
  /// whole screen but for the status line.
  public init(
    size: Size, view: ViewOptions.View, hasProbe: Bool, hasEditor: Bool = false,
    hasHiddenSpace: Bool = true, hasTruthTable: Bool = false, lessonRows: Int = 0,
    hidden: Set<Pane> = [], isLecture: Bool = false
  ) {
    hasFrames = !isLecture || view == .comparison
    headerRow = hasFrames ? 0 : -1
    statusRow = size.rows - 1
    let area = Rectangle(
      row: headerRow + 1, column: 0, columns: size.columns,
      rows: size.rows - 2 - headerRow - lessonRows)
    let lesson = Rectangle(
      row: area.rows.upperBound, column: 0, columns: size.columns, rows: lessonRows)
    let lessons = lessonRows > 0 ? [Placement(pane: .lesson, area: lesson)] : []
    guard view != .comparison else {
      panes = [Placement(pane: .comparison, area: area)] + lessons
      return
    }
    let visitor = hasEditor ? Pane.editor : hasProbe && !isLecture ? .probe : nil
    let isAlone = isLecture && (view == .overview || view == .inputSpace)
    let side = Self.sidePanes(view: isAlone ? .inputSpace : view, visitor: visitor, area: area)
      .map { $0.pane == .hiddenSpace && !hasHiddenSpace ? (.truthTable, $0.share) : $0 }
      .filter { view != .overview || hasTruthTable || $0.pane != .truthTable }
      .filter { !hidden.contains($0.pane) }
    guard side.isEmpty || !hidden.contains(.inputSpace) else {
      panes = Self.stacked(side, in: area) + lessons
      return
    }
    let planeColumns = side.isEmpty ? area.size.columns : Self.planeColumns(view: view, area: area)
    let plane = Rectangle(
      origin: area.origin, size: Size(columns: planeColumns, rows: area.size.rows))
    let rest = Rectangle(
      row: area.origin.row, column: planeColumns, columns: area.size.columns - planeColumns,
      rows: area.size.rows)
    panes = [Placement(pane: .inputSpace, area: plane)] + Self.stacked(side, in: rest) + lessons
  }

  /// Lays nothing out but a plane, as one of several.
  init(plane area: Rectangle) {
    panes = [Placement(pane: .inputSpace, area: area)]
    headerRow = 0
    statusRow = 0
    hasFrames = true
  }

  /// The frame of a pane, if it is on the screen.
  public func area(of pane: Pane) -> Rectangle? {
    panes.first { $0.pane == pane }?.area
  }

  /// The cells inside the frame of a pane, or below its title, if it is on the screen.
  public func content(of pane: Pane) -> Rectangle? {
    guard let area = area(of: pane) else { return nil }
    guard !hasFrames, pane != .lesson else { return area.inset(columns: 1, rows: 1) }
    guard hasTitles else { return area }
    return Rectangle(
      row: area.origin.row + 1, column: area.origin.column, columns: area.size.columns - 1,
      rows: area.size.rows - 1)
  }

  /// Whether panes without frames are so many that each needs a title.
  var hasTitles: Bool { panes.count { $0.pane != .lesson } > 1 }

  /// The panes beside the input space, with their shares of the height; the probe or the editor
  /// comes to them as a visitor.
  private static func sidePanes(
    view: ViewOptions.View, visitor: Pane?, area: Rectangle
  ) -> [(pane: Pane, share: Double)] {
    let isWide = area.size.columns >= 100 && area.size.rows >= 28
    let guest = visitor.map { [(pane: $0, share: $0 == .editor ? 0.8 : 0.55)] } ?? []
    let editor = visitor == .editor ? guest : []
    return switch view {
    case .inputSpace, .comparison: guest
    case .truthTable: [(.truthTable, 0.5), (visitor ?? .network, 0.5)]
    case .network: [(.network, 1)] + guest
    case .hiddenSpace: [(.hiddenSpace, 1)] + guest
    case .warp: [(.warp, 1)] + guest
    case .lift: [(.lift, 1)] + guest
    case .regions:
      isWide
        ? [(.regions, 0.6), (visitor == .editor ? .editor : .network, 0.4)]
        : [(.regions, 1)] + editor
    case .loss: [(.loss, 1)] + guest
    case .branches: [(.branches, 1)] + guest
    case .landscape: [(.landscape, 1)] + guest
    case .neuron: [(.neuron, 1)] + guest
    case .backPropagation: [(.backPropagation, 1)] + guest
    case .why: [(.explanation, 1)] + editor
    case .overview:
      if isWide {
        [(.network, 0.34), (.hiddenSpace, 0.4), (visitor ?? .loss, visitor == nil ? 0.26 : 0.36)]
      } else {
        [(.network, 0.56), (visitor ?? .loss, visitor == nil ? 0.44 : 0.54)]
      }
    }
  }

  /// A plane about as high as it is wide (a cell is twice as high as wide), and room for the rest.
  private static func planeColumns(view: ViewOptions.View, area: Rectangle) -> Int {
    let square = 2 * (area.size.rows - 2) + 2
    let share =
      switch view {
      case .overview: 0.56
      case .branches: 0.42
      default: 0.5
      }
    return min(square, Int(Double(area.size.columns) * share))
  }

  private static func stacked(
    _ panes: [(pane: Pane, share: Double)], in area: Rectangle
  ) -> [Placement] {
    let total = panes.reduce(0) { $0 + $1.share }
    var result: [Placement] = []
    var top = area.origin.row
    var share = 0.0
    for (pane, part) in panes {
      share += part
      let bottom = area.origin.row + Int((Double(area.size.rows) * share / total).rounded())
      let frame = Rectangle(
        row: top, column: area.origin.column, columns: area.size.columns, rows: bottom - top)
      result.append(Placement(pane: pane, area: frame))
      top = bottom
    }
    return result
  }
}
