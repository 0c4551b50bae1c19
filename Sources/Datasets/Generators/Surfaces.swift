import Foundation
import NeuralNetwork

extension DatasetGenerator {
  /// TensorFlow Playground's plane: (x + y) / 10.
  public static let plane = surface(name: "plane", formula: "(x₁ + x₂) / 10") { ($0 + $1) / 10 }

  /// TensorFlow Playground's multi gaussian: three hills and three hollows, cones of radius 2.
  public static let hills = surface(name: "hills", formula: "three hills and three hollows") {
    x, y in
    let summits: [(x: Double, y: Double, height: Double)] = [
      (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
    ]
    return summits.reduce(0) { value, summit in
      let height = summit.height * max(0, 1 - hypot(x - summit.x, y - summit.y) / 2)
      return abs(height) > abs(value) ? height : value
    }
  }

  /// A function of two inputs, x₁, x₂ ~ U(−6, 6); the value is that of a place moved by
  /// U(−6, 6) times the noise.
  private static func surface(
    name: String, formula: String, height: @escaping @Sendable (Double, Double) -> Double
  ) -> DatasetGenerator {
    DatasetGenerator(
      name: name,
      summary: "A function of two inputs, \(formula). Noise takes the value from another place.",
      sampleCounts: .playground, noises: Limits(0, in: 0...0.5),
      kind: { _ in .regression }, bounds: { _ in .square(-6.5, 6.5) }
    ) { recipe, random in
      var samples = Samples(inputCount: 2)
      for _ in 0..<recipe.sampleCount {
        let (x, y) = (random.uniform(-6.0, 6.0), random.uniform(-6.0, 6.0))
        let noisyX = x + random.uniform(-6.0, 6.0) * recipe.noise
        let noisyY = y + random.uniform(-6.0, 6.0) * recipe.noise
        samples.append(inputs: [Float(x), Float(y)], value: Float(height(noisyX, noisyY)))
      }
      return samples
    }
  }
}
