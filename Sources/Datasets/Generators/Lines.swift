import Foundation
import NeuralNetwork

extension DatasetGenerator {
  /// A line with noise: x ~ U(−3, 3), t = 0.8 x + 0.5 + N(0, noise).
  public static let line = DatasetGenerator(
    name: "line",
    summary: "A function of one input, 0.8 x + 0.5. Noise is a standard deviation.",
    sampleCounts: Limits(20, in: 2...10_000), noises: Limits(0.3, in: 0...1),
    inputNames: ["x"], kind: { _ in .regression },
    bounds: { _ in PlaneBounds(x: -3.3...3.3, y: -3...4) }
  ) { recipe, random in
    var samples = Samples(inputCount: 1)
    for _ in 0..<recipe.sampleCount {
      let x = random.uniform(-3.0, 3.0)
      samples.append(x: x, value: 0.8 * x + 0.5 + recipe.noise * random.normal())
    }
    return samples
  }

  /// A line whose last three points lie far below it: x equally spaced, t = 0.5 x + N(0, noise).
  public static let outlierLine = DatasetGenerator(
    name: "outlier-line",
    summary: "A function of one input, 0.5 x, the last three points 6 lower. "
      + "Noise is a standard deviation.",
    sampleCounts: Limits(30, in: 10...10_000), noises: Limits(0.1, in: 0...1),
    inputNames: ["x"], kind: { _ in .regression },
    bounds: { _ in PlaneBounds(x: -3.3...3.3, y: -6...2.5) }
  ) { recipe, random in
    var samples = Samples(inputCount: 1)
    for sample in 0..<recipe.sampleCount {
      let x = Self.equallySpaced(sample, of: recipe.sampleCount)
      let value = 0.5 * x + recipe.noise * random.normal()
      samples.append(x: x, value: sample < recipe.sampleCount - 3 ? value : value - 6)
    }
    return samples
  }

  /// A sine three of whose middle points lie far above it: x equally spaced, t = sin x +
  /// N(0, noise); the three are drawn from the middle three fifths and raised by 4.
  public static let outlierCurve = DatasetGenerator(
    name: "outlier-curve",
    summary: "A function of one input, sin x, three of the middle points 4 higher. "
      + "Noise is a standard deviation.",
    sampleCounts: Limits(40, in: 20...10_000), noises: Limits(0.05, in: 0...1),
    inputNames: ["x"], kind: { _ in .regression },
    bounds: { _ in PlaneBounds(x: -3.3...3.3, y: -1.6...5.4) }
  ) { recipe, random in
    let count = recipe.sampleCount
    var raised: Set<Int> = []
    while raised.count < 3 { raised.insert(count / 5 + random.index(below: count * 3 / 5)) }
    var samples = Samples(inputCount: 1)
    for sample in 0..<count {
      let x = Self.equallySpaced(sample, of: count)
      let value = sin(x) + recipe.noise * random.normal()
      samples.append(x: x, value: raised.contains(sample) ? value + 4 : value)
    }
    return samples
  }

  /// sin 3x at equally spaced points: a neuron with a sine has a loss with many valleys on it.
  public static let sineValley = DatasetGenerator(
    name: "sine-valley",
    summary: "A function of one input, sin 3x, at equally spaced points. "
      + "Noise is a standard deviation.",
    sampleCounts: Limits(41, in: 2...10_000), noises: Limits(0, in: 0...1),
    inputNames: ["x"], kind: { _ in .regression },
    bounds: { _ in PlaneBounds(x: -3.3...3.3, y: -1.5...1.5) }
  ) { recipe, random in
    var samples = Samples(inputCount: 1)
    for sample in 0..<recipe.sampleCount {
      let x = Self.equallySpaced(sample, of: recipe.sampleCount)
      samples.append(x: x, value: sin(3 * x) + recipe.noise * random.normal())
    }
    return samples
  }

  /// The place of a sample on [−3, 3].
  private static func equallySpaced(_ sample: Int, of count: Int) -> Double {
    -3 + 6 * Double(sample) / Double(count - 1)
  }
}

extension Samples {
  /// Adds a value of a function: computed in double precision, rounded once.
  fileprivate mutating func append(x: Double, value: Double) {
    append(inputs: [Float(x)], value: Float(value))
  }
}
