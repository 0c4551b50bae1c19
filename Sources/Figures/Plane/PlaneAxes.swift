import NeuralNetwork
import TextScreen

/// The numbers along the two axes of a plane.
struct PlaneAxes {
  let layout: PlaneLayout
  let theme: Theme

  func draw(into buffer: inout CellBuffer) {
    guard let tickRow = layout.tickRow else { return }
    drawRows(into: &buffer)
    drawColumns(into: &buffer, row: tickRow)
  }

  private func drawRows(into buffer: inout CellBuffer) {
    let count = max(2, (layout.plot.size.rows + 2) / 4)
    for tick in AxisTicks(layout.bounds.y, atMost: count).ticks {
      let point = Point(x: layout.bounds.x.lowerBound, y: tick.value)
      guard let position = layout.position(of: point) else { continue }
      let column = layout.plot.origin.column - 1 - tick.label.count
      buffer.write(tick.label, row: position.row, column: column, style: theme.style(.dim))
    }
  }

  private func drawColumns(into buffer: inout CellBuffer, row: Int) {
    let count = max(2, layout.plot.size.columns / 10)
    for tick in AxisTicks(layout.bounds.x, atMost: count).ticks {
      let point = Point(x: tick.value, y: layout.bounds.y.lowerBound)
      guard let position = layout.position(of: point) else { continue }
      let centered = position.column - tick.label.count / 2
      let column = min(centered, layout.plot.columns.upperBound - tick.label.count)
      buffer.write(tick.label, row: row, column: column, style: theme.style(.dim))
    }
  }
}
