import Analysis
import NeuralNetwork
import TextScreen

/// The numbers of the neurons where their lines meet the frame, each with an arrow to the side on
/// which the neuron's value is positive.
struct CurveLabels {
  let curves: [PlaneCurve]
  let layout: PlaneLayout
  let theme: Theme

  func draw(into buffer: inout CellBuffer) {
    var taken: Set<Position> = []
    for curve in curves {
      guard case .neuron(let neuron) = curve.owner,
        let (end, meeting) = place(of: curve, avoiding: taken)
      else { continue }
      let text = "\(neuron + 1)"
      let arrow = direction(of: curve, at: end).flatMap { CellStep($0, layout: layout) }
      let position = inside(meeting, width: text.count, arrow: arrow)
      var style = theme.lineStyle(neuron)
      style.attributes.insert(.reverse)
      buffer.write(
        text, row: position.row, column: position.column, style: style, within: layout.plot)
      for offset in -2...text.count + 1 {
        taken.insert(Position(row: position.row, column: position.column + offset))
      }
      guard let arrow else { continue }
      let tip = Position(
        row: position.row + arrow.row,
        column: position.column + (arrow.column > 0 ? text.count : arrow.column))
      guard layout.plot.contains(tip) else { continue }
      taken.insert(tip)
      buffer[tip] = Cell(arrow.glyph(isUnicode: theme.isUnicode), style: style)
    }
  }

  /// The cell nearest to where a line meets the frame from which the number and its arrow fit.
  private func inside(_ position: Position, width: Int, arrow: CellStep?) -> Position {
    let (rows, columns) = (layout.plot.rows, layout.plot.columns)
    let (down, right) = (arrow?.row ?? 0, arrow?.column ?? 0)
    let lastRow = rows.upperBound - 1 - max(down, 0)
    let lastColumn = columns.upperBound - width - max(right, 0)
    return Position(
      row: min(max(position.row, rows.lowerBound - min(down, 0)), lastRow),
      column: min(max(position.column, columns.lowerBound - min(right, 0)), lastColumn))
  }

  /// The end of a line nearest to the frame whose cell is free, else the nearest one.
  private func place(
    of curve: PlaneCurve, avoiding taken: Set<Position>
  ) -> (end: Point, position: Position)? {
    let ends = curve.segments.flatMap { [$0.start, $0.end] }
      .map { (end: $0, distance: distance($0)) }
      .filter { $0.distance < 0.1 }
      .sorted { $0.distance < $1.distance }
      .prefix(64)
      .compactMap { end, _ in layout.position(of: end).map { (end: end, position: $0) } }
    return ends.first { !taken.contains($0.position) } ?? ends.first
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
