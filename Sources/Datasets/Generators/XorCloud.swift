extension DatasetGenerator {
  /// TensorFlow Playground's xor: four quadrants with a gap along the axes.
  ///
  /// x, y ~ U(−5, 5), each moved 0.3 away from 0; class 1 if (x + εx)(y + εy) < 0 with
  /// ε ~ U(−5, 5)·ν. Playground's label is +1 where the signs agree; here class 1 is XOR.
  /// Noise changes classes, not places.
  public static let xorCloud = DatasetGenerator(
    name: "xor-cloud",
    summary:
      "Four quadrants; class 1 is where the signs differ. Noise changes classes, not places.",
    sampleCounts: .playground, noises: Limits(0, in: 0...0.5),
    kind: { _ in .binary }, bounds: { _ in .square(-6, 6) }
  ) { recipe, random in
    let padding = 0.3
    var samples = Samples(inputCount: 2)
    for _ in 0..<recipe.sampleCount {
      var x = random.uniform(-5.0, 5.0)
      x += x > 0 ? padding : -padding
      var y = random.uniform(-5.0, 5.0)
      y += y > 0 ? padding : -padding
      let noisyX = x + random.uniform(-5.0, 5.0) * recipe.noise
      let noisyY = y + random.uniform(-5.0, 5.0) * recipe.noise
      samples.append(x: x, y: y, label: noisyX * noisyY < 0 ? 1 : 0)
    }
    return samples
  }
}
