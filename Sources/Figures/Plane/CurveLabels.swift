import Analysis
import NeuralNetwork
import TextScreen

/// The numbers of the neurons where their lines meet the frame.
struct CurveLabels {
  let curves: [PlaneCurve]
  let layout: PlaneLayout
  let theme: Theme

  func draw(into buffer: inout CellBuffer) {
    for curve in curves {
      guard case .neuron(let neuron) = curve.owner, let end = end(of: curve),
        let position = layout.position(of: end)
      else { continue }
      var style = theme.lineStyle(neuron)
      style.attributes.insert(.reverse)
      buffer.write(
        "\(neuron + 1)", row: position.row, column: position.column, style: style,
        within: layout.plot)
    }
  }

  private func end(of curve: PlaneCurve) -> Point? {
    curve.segments.flatMap { [$0.start, $0.end] }.max { distance($0) > distance($1) }
  }

  private func distance(_ point: Point) -> Float {
    let place = layout.place(of: point, columns: 1, rows: 1)
    return min(place.x, 1 - place.x, place.y, 1 - place.y)
  }
}
