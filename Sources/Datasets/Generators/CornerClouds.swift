extension DatasetGenerator {
  /// A normal cloud about each corner of the unit square; the noise is its standard deviation σ.
  public static let cornerClouds = DatasetGenerator(
    name: "corner-clouds",
    summary: "A cloud about each corner of the unit square; class 1 is where the gate gives 1.",
    sampleCounts: Limits(200, in: 4...10_000), noises: Limits(0.15, in: 0...1), takesGate: true,
    kind: { _ in .binary },
    bounds: { recipe in
      let margin = 0.5 + Float(2 * recipe.noise)
      return .square(-margin, 1 + margin)
    }
  ) { recipe, random in
    var samples = Samples(inputCount: 2)
    for sample in 0..<recipe.sampleCount {
      let index = sample * 4 / recipe.sampleCount
      let corner = Gate.corners[index]
      let x = Double(corner.x) + recipe.noise * random.normal()
      let y = Double(corner.y) + recipe.noise * random.normal()
      samples.append(x: x, y: y, label: recipe.gate.labels[index])
    }
    return samples
  }
}
