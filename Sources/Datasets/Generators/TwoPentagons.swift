extension DatasetGenerator {
  /// Two disjoint regular pentagons.
  ///
  /// Centre (−2.4, 0), apothem 1.6, first normal 90°; centre (2.2, 0.4), apothem 1.9, first normal
  /// 90° + 0.3 rad. The margin is the larger one of the two.
  public static let twoPentagons = shape(
    name: "two-pentagons", summary: "Two regular pentagons; class 1 is their inside.",
    sampleCount: 600, gap: 0.3,
    margin: { max(left.margin(x: $0, y: $1), right.margin(x: $0, y: $1)) })

  private static let left = RegularPolygon(
    sideCount: 5, x: -2.4, y: 0, apothem: 1.6, firstNormal: .pi / 2)
  private static let right = RegularPolygon(
    sideCount: 5, x: 2.2, y: 0.4, apothem: 1.9, firstNormal: .pi / 2 + 0.3)
}
