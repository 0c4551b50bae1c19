import NeuralNetwork
import TestSupport
import Testing

/// A way to draw parameters and what is known of the first layer of 50-40-3.
struct DrawnLayer: Sendable, CustomTestStringConvertible {
  let initialization: Initialization
  /// The largest weight that may be drawn.
  let limit: Double
  let biases: ClosedRange<Float>

  static let all = [
    DrawnLayer(initialization: .xavier, limit: (6.0 / 90).squareRoot(), biases: 0...0),
    DrawnLayer(initialization: .he, limit: (6.0 / 50).squareRoot(), biases: 0...0),
    DrawnLayer(initialization: .leCun, limit: (3.0 / 50).squareRoot(), biases: 0...0),
    DrawnLayer(initialization: .fanIn, limit: 1 / 50.0.squareRoot(), biases: -0.1415...0.1415),
    DrawnLayer(initialization: .playground, limit: 0.5, biases: 0.1...0.1),
    DrawnLayer(initialization: .uniform(limit: 0.2), limit: 0.2, biases: 0...0),
  ]

  var testDescription: String { "\(initialization)" }
}

@Suite struct InitializationTests {
  static let architecture = network(50, hidden: [40], .tanh, outputs: 3, .softmax)

  private func draw(_ initialization: Initialization, seed: UInt64 = 9) -> Parameters {
    var generator = SeededGenerator(seed: seed, stream: .parameters)
    return initialization.parameters(for: Self.architecture, using: &generator)
  }

  @Test(
    "weights fill their interval evenly, and biases are as their rule says",
    arguments: DrawnLayer.all)
  func moments(layer: DrawnLayer) {
    let parameters = draw(layer.initialization)
    let weights = (0..<40).flatMap { parameters.weights(layer: 0, neuron: $0) }.map(Double.init)
    let magnitudes = weights.map(\.magnitude)
    #expect(magnitudes.allSatisfy { $0 <= layer.limit * 1.000_001 })
    #expect((magnitudes.max() ?? 0) > 0.99 * layer.limit)
    let mean = weights.reduce(0, +) / 2000
    let square = weights.reduce(0) { $0 + $1 * $1 } / 2000
    #expect(mean.magnitude < 0.05 * layer.limit)
    #expect(isClose(square / (layer.limit * layer.limit), 1.0 / 3, within: 0.02))
    #expect((0..<40).allSatisfy { layer.biases.contains(parameters.bias(layer: 0, neuron: $0)) })
  }

  @Test(
    "normal weights have the mean 0 and the deviation of their rule, and now and then a large one",
    arguments: [
      (Initialization.xavierNormal, 2.0 / 90), (.heNormal, 2.0 / 50), (.leCunNormal, 1.0 / 50),
    ])
  func normal(initialization: Initialization, variance: Double) {
    let parameters = draw(initialization)
    let weights = (0..<40).flatMap { parameters.weights(layer: 0, neuron: $0) }.map(Double.init)
    let mean = weights.reduce(0, +) / 2000
    let square = weights.reduce(0) { $0 + $1 * $1 } / 2000
    #expect(mean.magnitude < 0.07 * variance.squareRoot())
    #expect(isClose(square / variance, 1, within: 0.1))
    let beyondTwo = weights.count { $0.magnitude > 2 * variance.squareRoot() }
    #expect((60...125).contains(beyondTwo))
    #expect((0..<40).allSatisfy { parameters.bias(layer: 0, neuron: $0) == 0 })
  }

  @Test("zero is zero everywhere")
  func zero() { #expect(draw(.zero).values.allSatisfy { $0 == 0 }) }

  @Test("each layer has the limit of its own size")
  func secondLayer() {
    let largest = (0..<3).flatMap { draw(.xavier).weights(layer: 1, neuron: $0) }.map(\.magnitude)
    let limit = Float(6.0 / 43).squareRoot()
    #expect(largest.allSatisfy { $0 <= limit * 1.000_001 })
    #expect((largest.max() ?? 0) > 0.9 * limit)
  }

  @Test("a seed draws the same parameters again, another seed others")
  func seeds() {
    #expect(draw(.he) == draw(.he))
    #expect(draw(.he) != draw(.he, seed: 10))
  }
}
