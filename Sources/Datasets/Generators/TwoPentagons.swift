extension DatasetGenerator {
  /// Two disjoint regular pentagons.
  ///
  /// Centre (−2.4, 0), apothem 1.6, first normal 90°; centre (2.2, 0.4), apothem 1.9, first normal
  /// 90° + 0.3 rad. The margin is the larger one of the two.
  public static let twoPentagons = DatasetGenerator(
    name: "two-pentagons",
    summary: "Two regular pentagons; class 1 is their inside. The gap is kept free on both sides.",
    sampleCounts: Limits(600, in: 2...10_000), gaps: Limits(0.3, in: 0...1),
    kind: { _ in .inside }, bounds: { _ in .square(-6.5, 6.5) }
  ) { recipe, random in
    let left = RegularPolygon(sideCount: 5, x: -2.4, y: 0, apothem: 1.6, firstNormal: .pi / 2)
    let right = RegularPolygon(
      sideCount: 5, x: 2.2, y: 0.4, apothem: 1.9, firstNormal: .pi / 2 + 0.3)
    return InsideOutside { max(left.margin(x: $0, y: $1), right.margin(x: $0, y: $1)) }
      .samples(count: recipe.sampleCount, gap: recipe.gap, using: &random)
  }
}
