import Foundation

extension DatasetGenerator {
  /// TensorFlow Playground's spiral: two arms of 1¾ turns.
  ///
  /// Each arm i = 0 … n/2 − 1: r = 5 i/(n/2), t = 1.75 · 2π i/(n/2) + Δ, Δ = 0 for class 1 and π
  /// for class 0; (r sin t + U(−1, 1) ν, r cos t + U(−1, 1) ν). Both arms start at the origin.
  public static let spiral = DatasetGenerator(
    name: "spiral",
    summary: "Two arms of a spiral; class 1 starts upwards. Noise moves the points.",
    sampleCounts: .playground, noises: Limits(0, in: 0...0.5),
    kind: { _ in .binary }, bounds: { _ in .square(-6, 6) }
  ) { recipe, random in
    let firstCount = recipe.sampleCount / 2
    var samples = Samples(inputCount: 2)
    for sample in 0..<recipe.sampleCount {
      let isFirst = sample < firstCount
      let armCount = isFirst ? firstCount : recipe.sampleCount - firstCount
      let share = Double(isFirst ? sample : sample - firstCount) / Double(armCount)
      let radius = 5 * share
      let angle = 1.75 * 2 * .pi * share + (isFirst ? 0 : .pi)
      let x = radius * sin(angle) + random.uniform(-1.0, 1.0) * recipe.noise
      let y = radius * cos(angle) + random.uniform(-1.0, 1.0) * recipe.noise
      samples.append(x: x, y: y, label: isFirst ? 1 : 0)
    }
    return samples
  }
}
