import Analysis
import NeuralNetwork
import TextScreen

/// The numbers of the neurons where their lines meet the frame, each with an arrow to the side on
/// which the neuron's value is positive.
struct CurveLabels {
  let curves: [PlaneCurve]
  let layout: PlaneLayout
  let theme: Theme
  /// Whether they shall be read from afar.
  var isLarge = false
  /// Cells that something else will cover.
  var covered: Rectangle?

  func draw(into buffer: inout CellBuffer) {
    var taken: Set<Position> = []
    if let covered {
      for row in covered.rows {
        for column in covered.columns { taken.insert(Position(row: row, column: column)) }
      }
    }
    for curve in curves {
      guard case .neuron(let neuron) = curve.owner,
        case let lines = lines(of: neuron),
        case let size = Size(columns: lines[0].count, rows: lines.count),
        let (end, meeting) = place(of: curve, size: size, avoiding: taken)
      else { continue }
      let arrow = direction(of: curve, at: end).flatMap { CellStep($0, layout: layout) }
      let position = inside(meeting, size: size, arrow: arrow)
      var style = theme.lineStyle(neuron)
      // Without colours, blocks of ink in a reversed box would run into the picture behind it.
      if !isRoomy || theme.colorDepth != .none { style.attributes.insert(.reverse) }
      for (row, line) in lines.enumerated() {
        buffer.write(
          line, row: position.row + row, column: position.column, style: style,
          within: layout.plot)
        for offset in -2...size.columns + 1 {
          taken.insert(Position(row: position.row + row, column: position.column + offset))
        }
      }
      guard let arrow else { continue }
      let tip = tip(of: arrow, beside: Rectangle(origin: position, size: size))
      guard layout.plot.contains(tip) else { continue }
      taken.insert(tip)
      buffer[tip] = Cell(arrow.glyph(isUnicode: theme.isUnicode), style: style)
    }
  }

  /// Whether large numbers have room beside each other.
  private var isRoomy: Bool {
    let count = curves.count { if case .neuron = $0.owner { true } else { false } }
    let size = layout.plot.size
    return isLarge && (count <= 3 || size.columns >= 80 && size.rows >= 4 * count)
  }

  /// The number, or three rows of blocks that show it.
  private func lines(of neuron: Int) -> [String] {
    let text = "\(neuron + 1)"
    guard isRoomy, let rows = BlockText.rows(of: text, isUnicode: theme.isUnicode) else {
      return [text]
    }
    return rows.map { " \($0) " }
  }

  /// The cell beside a number, in the middle of its height, that an arrow points away from.
  private func tip(of arrow: CellStep, beside label: Rectangle) -> Position {
    let row: Int
    switch arrow.row {
    case ..<0: row = label.origin.row - 1
    case 0: row = label.origin.row + label.size.rows / 2
    default: row = label.rows.upperBound
    }
    let column: Int
    switch arrow.column {
    case ..<0: column = label.origin.column - 1
    case 0: column = label.origin.column + (isRoomy ? label.size.columns / 2 : 0)
    default: column = label.columns.upperBound
    }
    return Position(row: row, column: column)
  }

  /// The cell nearest to where a line meets the frame from which the number and its arrow fit.
  private func inside(_ position: Position, size: Size, arrow: CellStep?) -> Position {
    let (rows, columns) = (layout.plot.rows, layout.plot.columns)
    let (down, right) = (arrow?.row ?? 0, arrow?.column ?? 0)
    let lastRow = rows.upperBound - size.rows - max(down, 0)
    let lastColumn = columns.upperBound - size.columns - max(right, 0)
    return Position(
      row: min(max(position.row, rows.lowerBound - min(down, 0)), lastRow),
      column: min(max(position.column, columns.lowerBound - min(right, 0)), lastColumn))
  }

  /// The end of a line nearest to the frame whose cell is free, else the nearest one.
  private func place(
    of curve: PlaneCurve, size: Size, avoiding taken: Set<Position>
  ) -> (end: Point, position: Position)? {
    let ends = curve.segments.flatMap { [$0.start, $0.end] }
      .map { (end: $0, distance: distance($0)) }
      .filter { $0.distance < 0.1 }
      .sorted { $0.distance < $1.distance }
      .prefix(64)
      .compactMap { end, _ in layout.position(of: end).map { (end: end, position: $0) } }
    return ends.first { isFree($0.position, size: size, taken) }
      ?? inland(curve).first { isFree($0.position, size: size, taken) } ?? ends.first
  }

  /// Where a large number stands on its line when the ends are taken: from them inwards.
  private func inland(_ curve: PlaneCurve) -> [(end: Point, position: Position)] {
    guard isRoomy else { return [] }
    return curve.segments.prefix(64).flatMap { segment in
      (1..<16).map { step in
        let share = Float(step) / 16
        return Point(
          x: segment.start.x + (segment.end.x - segment.start.x) * share,
          y: segment.start.y + (segment.end.y - segment.start.y) * share)
      }
    }.sorted { distance($0) < distance($1) }
      .compactMap { point in layout.position(of: point).map { (end: point, position: $0) } }
  }

  /// Whether a number keeps clear of others; a small one only has to begin where none is.
  private func isFree(_ meeting: Position, size: Size, _ taken: Set<Position>) -> Bool {
    guard isRoomy else { return !taken.contains(meeting) }
    let label = Rectangle(origin: inside(meeting, size: size, arrow: nil), size: size)
    return label.rows.allSatisfy { row in
      label.columns.allSatisfy { !taken.contains(Position(row: row, column: $0)) }
    }
  }

  /// How far a point is from the frame, as a share of the plot.
  private func distance(_ point: Point) -> Float {
    let place = layout.place(of: point, columns: 1, rows: 1)
    return max(min(place.x, 1 - place.x, place.y, 1 - place.y), 0)
  }

  private func direction(of curve: PlaneCurve, at point: Point) -> Point? {
    switch curve.positiveSide {
    case .direction(let direction): direction
    case .field(let field): field.gradient(near: point)
    case nil: nil
    }
  }
}
