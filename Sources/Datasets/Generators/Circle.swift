import Foundation

extension DatasetGenerator {
  /// TensorFlow Playground's circle: a disc within a ring.
  ///
  /// R = 5; half of the points r ~ U(0, 0.5 R), half r ~ U(0.7 R, R); α ~ U(0, 2π);
  /// x = r sin α, y = r cos α; class 1 if √((x + εx)² + (y + εy)²) < 0.5 R with ε ~ U(−R, R)·ν.
  /// Noise changes classes, not places.
  public static let circle = DatasetGenerator(
    name: "circle",
    summary: "A disc within a ring; class 1 is the disc. Noise changes classes, not places.",
    sampleCounts: .playground, noises: Limits(0, in: 0...0.5),
    kind: { _ in .inside }, bounds: { _ in .square(-6, 6) }
  ) { recipe, random in
    let radius = 5.0
    let innerCount = recipe.sampleCount / 2
    var samples = Samples(inputCount: 2)
    for sample in 0..<recipe.sampleCount {
      let isInner = sample < innerCount
      let distance = random.uniform(isInner ? 0 : 0.7 * radius, isInner ? 0.5 * radius : radius)
      let angle = random.uniform(0.0, 2 * .pi)
      let x = distance * sin(angle)
      let y = distance * cos(angle)
      let noisyX = x + random.uniform(-radius, radius) * recipe.noise
      let noisyY = y + random.uniform(-radius, radius) * recipe.noise
      let isInside = (noisyX * noisyX + noisyY * noisyY).squareRoot() < 0.5 * radius
      samples.append(x: x, y: y, label: isInside ? 1 : 0)
    }
    return samples
  }
}

extension Limits<Int> {
  /// TensorFlow Playground draws 500 samples.
  static let playground = Limits(500, in: 2...10_000)
}
