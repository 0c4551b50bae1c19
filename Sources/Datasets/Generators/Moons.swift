import Foundation
import NeuralNetwork

extension DatasetGenerator {
  /// Two half circles that reach into each other; the noise is a normal standard deviation.
  ///
  /// (cos t, sin t) is class 0, (1 − cos t, ½ − sin t) class 1, t ~ U(0, π) (scikit-learn's moons).
  public static let moons = DatasetGenerator(
    name: "moons",
    summary: "Two half moons; class 1 is the lower one. Noise is a standard deviation.",
    sampleCounts: Limits(200, in: 2...10_000), noises: Limits(0.1, in: 0...1),
    kind: { _ in .classification(classNames: ["upper", "lower"]) },
    bounds: { _ in PlaneBounds(x: -1.5...2.5, y: -1.25...1.75) }
  ) { recipe, random in
    let upperCount = recipe.sampleCount / 2
    var samples = Samples(inputCount: 2)
    for sample in 0..<recipe.sampleCount {
      let isUpper = sample < upperCount
      let angle = random.uniform(0.0, .pi)
      let x = isUpper ? cos(angle) : 1 - cos(angle)
      let y = isUpper ? sin(angle) : 0.5 - sin(angle)
      let noisyX = x + recipe.noise * random.normal()
      let noisyY = y + recipe.noise * random.normal()
      samples.append(x: noisyX, y: noisyY, label: isUpper ? 0 : 1)
    }
    return samples
  }
}
