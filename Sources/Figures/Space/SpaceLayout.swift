import Analysis
import TextScreen

/// Where on the screen the points of a space are seen.
struct SpaceLayout {
  /// Where a point is seen: in columns and rows from the area's corner, and how near it is.
  typealias Place = (column: Float, row: Float, near: Float)

  let area: Rectangle
  let cube: SpaceCube
  let camera: SpaceCamera

  /// The farthest a corner of the cube can be seen from the middle, in half edges.
  private static let reach: Float = 1.8

  /// Where a point is seen.
  func place(of point: SpacePoint) -> Place {
    let view = camera.view(of: cube.normalized(point))
    let (columns, rows) = (Float(area.size.columns), Float(area.size.rows))
    // A cell is twice as high as it is wide.
    let scale = min(rows, columns / 2) / 2 / Self.reach
    return (columns / 2 + 2 * scale * view.right, rows / 2 - scale * view.up, view.near)
  }

  /// The cell in which a place lies, if it is in the area.
  func position(at place: Place) -> Position? {
    guard place.column >= 0, place.row >= 0, place.column < Float(area.size.columns),
      place.row < Float(area.size.rows)
    else { return nil }
    return Position(
      row: area.origin.row + Int(place.row), column: area.origin.column + Int(place.column))
  }
}
