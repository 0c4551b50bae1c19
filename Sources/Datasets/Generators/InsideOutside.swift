import NeuralNetwork

/// Points of the square [−6, 6]², drawn until each class has its half.
struct InsideOutside {
  /// Half of the square's side.
  static let halfSide = 6.0

  /// How far a place lies inside a shape: positive inside, negative outside, in the data's units.
  let margin: (_ x: Double, _ y: Double) -> Double

  /// Class 1 has a margin of at least `gap`, class 0 of at most −`gap`; what lies between is
  /// dropped.
  func samples(count: Int, gap: Double, using random: inout SeededGenerator) -> Samples {
    var wanted = [count / 2, count - count / 2]
    var samples = Samples(inputCount: 2)
    while samples.count < count {
      let x = random.uniform(-Self.halfSide, Self.halfSide)
      let y = random.uniform(-Self.halfSide, Self.halfSide)
      let margin = margin(x, y)
      let label = margin >= 0 ? 1 : 0
      guard abs(margin) >= gap, wanted[label] > 0 else { continue }
      wanted[label] -= 1
      samples.append(x: x, y: y, label: label)
    }
    return samples
  }
}

extension DatasetGenerator {
  /// Points inside and outside of a shape, half of them each.
  static func shape(
    name: String, summary: String, sampleCount: Int, gap: Double,
    margin: @escaping @Sendable (_ x: Double, _ y: Double) -> Double
  ) -> DatasetGenerator {
    DatasetGenerator(
      name: name, summary: summary + " The gap is kept free on both sides.",
      sampleCounts: Limits(sampleCount, in: 2...10_000), gaps: Limits(gap, in: 0...1),
      margin: margin, kind: { _ in .inside }, bounds: { _ in .square(-6.5, 6.5) }
    ) { recipe, random in
      InsideOutside(margin: margin)
        .samples(count: recipe.sampleCount, gap: recipe.gap, using: &random)
    }
  }
}
