extension DatasetGenerator {
  /// TensorFlow Playground's gauss: two normal clouds about (2, 2), class 1, and (−2, −2).
  ///
  /// Their *variance* is 0.5 + 7 ν: 0.5 without noise, 4 at ν = 0.5.
  public static let gauss = DatasetGenerator(
    name: "gauss",
    summary: "Two clouds; class 1 is the upper right one. Noise is their spread.",
    sampleCounts: .playground, noises: Limits(0, in: 0...0.5),
    kind: { _ in .binary }, bounds: { _ in .square(-6, 6) }
  ) { recipe, random in
    let deviation = (0.5 + 7 * recipe.noise).squareRoot()
    let firstCount = recipe.sampleCount / 2
    var samples = Samples(inputCount: 2)
    for sample in 0..<recipe.sampleCount {
      let centre: Double = sample < firstCount ? 2 : -2
      let x = centre + deviation * random.normal()
      let y = centre + deviation * random.normal()
      samples.append(x: x, y: y, label: sample < firstCount ? 1 : 0)
    }
    return samples
  }
}
