import Foundation

/// A regular polygon, given by its centre, its apothem and the angle of its first side's normal.
struct RegularPolygon: Sendable {
  private let x: Double
  private let y: Double
  private let apothem: Double
  private let normals: [(x: Double, y: Double)]

  /// Creates a polygon; the angle is in radians, 0 to the right, counter-clockwise.
  init(sideCount: Int, x: Double, y: Double, apothem: Double, firstNormal angle: Double) {
    self.x = x
    self.y = y
    self.apothem = apothem
    normals = (0..<sideCount).map { side in
      let turned = angle + 2 * .pi * Double(side) / Double(sideCount)
      return (cos(turned), sin(turned))
    }
  }

  /// minₖ (a − (p − c)·nₖ): how far a place p lies inside the nearest side's line.
  func margin(x: Double, y: Double) -> Double {
    let reach = normals.map { (x - self.x) * $0.x + (y - self.y) * $0.y }.max() ?? 0
    return apothem - reach
  }
}
