extension PixelGrid {
  /// Draws a straight line between two places, given in dots.
  ///
  /// The dot in column 3 lies from 3.0 to 4.0. The line is clipped first, so that far ends cost
  /// nothing.
  /// - Source: Liang, Barsky (1984) for the clipping, Bresenham (1965) for the dots.
  public mutating func line(fromX x0: Float, y y0: Float, toX x1: Float, y y1: Float) {
    guard x0.isFinite, y0.isFinite, x1.isFinite, y1.isFinite else { return }
    guard let (start, end) = clipped(x0: x0, y0: y0, x1: x1, y1: y1) else { return }
    line(
      fromX: Int(start.x.rounded(.down)), y: Int(start.y.rounded(.down)),
      toX: Int(end.x.rounded(.down)), y: Int(end.y.rounded(.down)))
  }

  /// Draws a straight line between two dots, both included.
  public mutating func line(fromX x0: Int, y y0: Int, toX x1: Int, y y1: Int) {
    let width = abs(x1 - x0)
    let height = -abs(y1 - y0)
    var x = x0
    var y = y0
    var error = width + height
    while true {
      set(x: x, y: y)
      if x == x1 && y == y1 { return }
      let doubled = 2 * error
      if doubled >= height {
        error += height
        x += x0 < x1 ? 1 : -1
      }
      if doubled <= width {
        error += width
        y += y0 < y1 ? 1 : -1
      }
    }
  }

  private typealias Place = (x: Float, y: Float)

  /// The part of a line inside the grid, in dots.
  private func clipped(x0: Float, y0: Float, x1: Float, y1: Float) -> (Place, Place)? {
    var first: Float = 0
    var last: Float = 1
    let limits = [
      (x0 - x1, x0), (x1 - x0, Float(dotColumns).nextDown - x0),
      (y0 - y1, y0), (y1 - y0, Float(dotRows).nextDown - y0),
    ]
    for (step, room) in limits {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        first = max(first, room / step)
      } else {
        last = min(last, room / step)
      }
    }
    guard first <= last else { return nil }
    return (
      (x0 + first * (x1 - x0), y0 + first * (y1 - y0)),
      (x0 + last * (x1 - x0), y0 + last * (y1 - y0))
    )
  }
}
