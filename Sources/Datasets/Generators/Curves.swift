import Foundation
import NeuralNetwork

extension DatasetGenerator {
  /// sin 2x.
  public static let sine = curve(name: "sine", formula: "sin 2x", reach: 1.5) { sin(2 * $0) }
  /// 2 e^(−2x²) − 1.
  public static let bump = curve(name: "bump", formula: "2 exp(-2x²) - 1", reach: 1.5) {
    2 * exp(-2 * $0 * $0) - 1
  }
  /// |x| − 1.5.
  public static let absolute = curve(name: "absolute", formula: "abs x - 1.5", reach: 2) {
    abs($0) - 1.5
  }
  /// sign x: a jump from −1 to 1.
  public static let step = curve(name: "step", formula: "the sign of x", reach: 1.5) {
    $0 >= 0 ? 1 : -1
  }

  /// A function of one input, x ~ U(−3, 3); the noise is the standard deviation of its values.
  private static func curve(
    name: String, formula: String, reach: Float, target: @escaping @Sendable (Double) -> Double
  ) -> DatasetGenerator {
    DatasetGenerator(
      name: name,
      summary: "A function of one input, \(formula). Noise is a standard deviation.",
      sampleCounts: Limits(100, in: 2...10_000), noises: Limits(0.05, in: 0...1),
      inputNames: ["x"],
      kind: { _ in .regression },
      bounds: { _ in PlaneBounds(x: -3.3...3.3, y: -reach...reach) }
    ) { recipe, random in
      var samples = Samples(inputCount: 1)
      for _ in 0..<recipe.sampleCount {
        let x = random.uniform(-3.0, 3.0)
        let value = target(x) + recipe.noise * random.normal()
        samples.append(inputs: [Float(x)], value: Float(value))
      }
      return samples
    }
  }
}
