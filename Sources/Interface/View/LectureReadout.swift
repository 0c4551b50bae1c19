import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// Epoch and loss in a corner of a lecture's picture, in digits that the last row can read.
///
/// Where it stands follows from the samples and from how wide it is, so that it stays while the
/// network trains.
struct LectureReadout {
  /// One number with what stands above it.
  private struct Entry {
    let label: String
    let value: String
    /// The columns that are kept for it, so that nothing moves when it gets a digit more.
    let columns: Int
  }

  /// The cells that it covers.
  let area: Rectangle

  private let entries: [Entry]
  private let isBeside: Bool
  private let isSolved: Bool
  private let theme: Theme

  /// Finds its place: large where that covers no sample, else a line of text; nil without a lecture
  /// or a plane.
  init?(state: InterfaceState, layout: PaneLayout) {
    guard state.drawsLarge, let region = layout.content(of: .inputSpace),
      let snapshot = state.snapshot
    else { return nil }
    theme = state.theme
    if case .goalReached(let epoch) = snapshot.outcome {
      isSolved = snapshot.epoch >= epoch
    } else {
      isSolved = false
    }
    let entries = Self.entries(of: snapshot, theme: theme)
    let obstacles = Self.obstacles(of: state, layout: layout)
    let forms: [(entries: [Entry], isBeside: Bool)] = [
      (entries, false), (entries, true), (Array(entries.prefix(1)), false),
    ]
    for form in forms {
      let size = Self.size(of: form.entries, isBeside: form.isBeside)
      guard 2 * size.columns <= region.size.columns, 2 * size.rows <= region.size.rows,
        let place = Self.places(of: size, in: region).first(where: { place in
          obstacles.allSatisfy { $0.intersection(place).isEmpty }
        })
      else { continue }
      (area, self.entries, isBeside) = (place, form.entries, form.isBeside)
      return
    }
    let mark = snapshot.isRunning ? "▶" : "‖"
    let text =
      "\(mark) epoch \(NumberText.grouped(snapshot.epoch)) · loss "
      + NumberText.loss(snapshot.training.loss)
    let columns = min(DisplayWidth.columns(of: theme.legible(text)), region.size.columns - 2)
    self.entries = [Entry(label: text, value: "", columns: columns)]
    isBeside = false
    let places = Self.places(of: Size(columns: columns + 2, rows: 1), in: region)
    func covered(_ place: Rectangle) -> Int {
      obstacles.count { !$0.intersection(place).isEmpty }
    }
    area = places.min { covered($0) < covered($1) } ?? places[0]
  }

  /// Draws it over the picture.
  func draw(into buffer: inout CellBuffer) {
    let text = theme.style(.text)
    buffer.fill(area, with: Cell(" ", style: text))
    var origin = Position(row: area.origin.row, column: area.origin.column + 1)
    for entry in entries {
      buffer.write(
        theme.legible(entry.label), row: origin.row, column: origin.column, style: text,
        within: area)
      let rows = BlockText.rows(of: entry.value, isUnicode: theme.isUnicode) ?? [entry.value]
      for (row, line) in rows.enumerated() {
        buffer.write(
          line, row: origin.row + 1 + row, column: origin.column,
          style: theme.style(isSolved ? .success : .title), within: area)
      }
      if isBeside {
        origin.column += entry.columns + Self.gap
      } else {
        origin.row += Self.entryRows
      }
    }
  }

  private static let gap = 3
  private static let entryRows = BlockText.rowCount + 1

  private static func entries(of snapshot: TrainingSnapshot, theme: Theme) -> [Entry] {
    let loss = snapshot.training.loss
    let shortLoss = loss < 0.001 ? NumberText.loss(loss) : NumberText.fixed(loss, digits: 3)
    return [
      entry(snapshot.isRunning ? "▶ epoch" : "‖ epoch", "\(snapshot.epoch)", "8888", theme),
      entry("loss", shortLoss, "8.888", theme),
    ]
  }

  /// A number with the room that a typical one takes.
  private static func entry(
    _ label: String, _ value: String, _ typical: String, _ theme: Theme
  ) -> Entry {
    let widths = [value, typical].map {
      BlockText.columns(of: $0, isUnicode: theme.isUnicode) ?? $0.count
    }
    return Entry(label: label, value: value, columns: widths.max() ?? 0)
  }

  private static func size(of entries: [Entry], isBeside: Bool) -> Size {
    let widths = entries.map(\.columns)
    guard isBeside else {
      return Size(columns: (widths.max() ?? 0) + 2, rows: entries.count * entryRows)
    }
    return Size(
      columns: widths.reduce(2, +) + gap * (entries.count - 1), rows: entryRows)
  }

  /// The corners, then the middles of the two sides.
  private static func places(of size: Size, in region: Rectangle) -> [Rectangle] {
    let rows = [
      region.origin.row, region.rows.upperBound - size.rows,
      region.origin.row + (region.size.rows - size.rows) / 2,
    ]
    return rows.flatMap { row in
      [region.origin.column, region.columns.upperBound - size.columns].map { column in
        Rectangle(origin: Position(row: row, column: column), size: size)
      }
    }
  }

  private static let mostObstacles = 1_000

  /// About where marks stand; of very many samples a part will do.
  private static func obstacles(of state: InterfaceState, layout: PaneLayout) -> [Rectangle] {
    let dataset = state.experiment.dataset
    guard dataset.inputCount == 2 else { return layout.content(of: .inputSpace).map { [$0] } ?? [] }
    let plane = InputSpacePane.layout(of: state.experiment, in: layout)
    let sets = [dataset.training] + (state.options.showsTestPoints ? [dataset.test] : [])
    let count = sets.reduce(0) { $0 + $1.count }
    let reach = count <= 16 ? (columns: 5, rows: 2) : (columns: 1, rows: 1)
    let step = max(1, count / mostObstacles)
    return sets.flatMap { set in
      stride(from: 0, to: set.count, by: step).compactMap { index in
        plane.position(of: set.point(index)).map {
          Rectangle(
            row: $0.row - reach.rows, column: $0.column - reach.columns,
            columns: 2 * reach.columns, rows: 2 * reach.rows + 1)
        }
      }
    }
  }
}

extension InterfaceState {
  /// Draws a plane so that it can be seen from afar, where that is wanted.
  func enlarge(_ figure: inout PlaneFigure) {
    guard drawsLarge else { return }
    figure.isLarge = true
    figure.showsAxes = false
    figure.showsLegend = false
    figure.covered = LectureReadout(state: self, layout: paneLayout)?.area
  }
}
