import Foundation

extension DatasetGenerator {
  /// Normal clouds whose centres lie evenly on a circle of radius 3, the first one on top.
  public static let blobs = DatasetGenerator(
    name: "blobs",
    summary: "A cloud for each class, evenly round a circle. Noise is a standard deviation.",
    sampleCounts: Limits(210, in: 5...10_000), noises: Limits(0.8, in: 0...2),
    classCounts: Limits(3, in: 2...5),
    kind: { .numbered($0.classCount) }, bounds: { _ in .square(-6, 6) }
  ) { recipe, random in
    var samples = Samples(inputCount: 2)
    for sample in 0..<recipe.sampleCount {
      let label = sample * recipe.classCount / recipe.sampleCount
      let angle = .pi / 2 + 2 * .pi * Double(label) / Double(recipe.classCount)
      let x = 3 * cos(angle) + recipe.noise * random.normal()
      let y = 3 * sin(angle) + recipe.noise * random.normal()
      samples.append(x: x, y: y, label: label)
    }
    return samples
  }
}
