extension DatasetGenerator {
  /// A regular pentagon about the origin, apothem 3, its first normal upwards.
  public static let pentagon = DatasetGenerator(
    name: "pentagon",
    summary: "A regular pentagon; class 1 is its inside. The gap is kept free on both sides.",
    sampleCounts: Limits(300, in: 2...10_000), gaps: Limits(0.2, in: 0...1),
    kind: { _ in .inside }, bounds: { _ in .square(-6.5, 6.5) }
  ) { recipe, random in
    let shape = RegularPolygon(sideCount: 5, x: 0, y: 0, apothem: 3, firstNormal: .pi / 2)
    return InsideOutside { shape.margin(x: $0, y: $1) }
      .samples(count: recipe.sampleCount, gap: recipe.gap, using: &random)
  }
}
