import Foundation

extension DatasetGenerator {
  /// Spiral arms, one a class, that touch at the origin.
  ///
  /// Arm c of k: i = 0 … m − 1, r = 5 i/m, t = 2π c/k + 4 i/m, (r sin t, r cos t) + N(0, noise)
  /// (after the CS231n course notes, Karpathy, 2015).
  public static let arms = DatasetGenerator(
    name: "arms",
    summary: "A spiral arm for each class. Noise is a standard deviation.",
    sampleCounts: Limits(210, in: 5...10_000), noises: Limits(0.1, in: 0...1),
    classCounts: Limits(3, in: 2...5),
    kind: { .numbered($0.classCount) }, bounds: { _ in .square(-6, 6) }
  ) { recipe, random in
    var samples = Samples(inputCount: 2)
    for arm in 0..<recipe.classCount {
      let first = arm * recipe.sampleCount / recipe.classCount
      let end = (arm + 1) * recipe.sampleCount / recipe.classCount
      for sample in first..<end {
        let share = Double(sample - first) / Double(end - first)
        let angle = 2 * .pi * Double(arm) / Double(recipe.classCount) + 4 * share
        let x = 5 * share * sin(angle) + recipe.noise * random.normal()
        let y = 5 * share * cos(angle) + recipe.noise * random.normal()
        samples.append(x: x, y: y, label: arm)
      }
    }
    return samples
  }
}
