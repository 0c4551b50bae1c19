extension DatasetGenerator {
  /// A disc of radius 4 about the origin.
  public static let disc = DatasetGenerator(
    name: "disc",
    summary: "A disc; class 1 is its inside. The gap is kept free on both sides.",
    sampleCounts: Limits(400, in: 2...10_000), gaps: Limits(0.15, in: 0...1),
    kind: { _ in .inside }, bounds: { _ in .square(-6.5, 6.5) }
  ) { recipe, random in
    InsideOutside { 4 - ($0 * $0 + $1 * $1).squareRoot() }
      .samples(count: recipe.sampleCount, gap: recipe.gap, using: &random)
  }
}
