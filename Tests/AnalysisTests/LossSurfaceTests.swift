import Analysis
import NeuralNetwork
import Testing

@Suite("The surface of the loss")
struct LossSurfaceTests {
  /// ½ (w x + b − t)²: a bowl whose second derivatives are the means of x², x and 1.
  private func line(_ xs: [Float], weight: Float = 3, bias: Float = -1) -> LossSurface {
    LossSurface(
      at: Parameters(
        architecture: Architecture(inputCount: 1, layers: [.init(width: 1, activation: .linear)]),
        values: [weight, bias]),
      loss: .squaredError, penalty: .none,
      on: LabeledSet(
        inputCount: 1, outputCount: 1, inputs: xs, targets: xs.map { 2 * $0 },
        holdsClasses: false))
  }

  @Test("has the gradient that the mean error gives")
  func gradient() {
    // Errors x − 1 at −1, 0, 3: their mean is −1/3, that of error times x is (2 + 0 + 6) / 3.
    let surface = line([-1, 0, 3])
    #expect(abs(surface.gradient.values[0] - 8.0 / 3) < 1e-5)
    #expect(abs(surface.gradient.values[1] + 1.0 / 3) < 1e-5)
    let length = (Float(64 + 1) / 9).squareRoot()
    #expect(abs(surface.steepness - length) < 1e-5)
    #expect(abs(surface.meanSteepness(ofLayer: 0) - 8.0 / 3) < 1e-5)
  }

  @Test(
    "bends most by the larger eigenvalue of the matrix of second derivatives",
    arguments: [[-1, 0, 3], [0.5, 0.6, 0.7], [-2, 2], [10, 12]] as [[Float]])
  func curvature(xs: [Float]) throws {
    let count = Float(xs.count)
    let square = xs.reduce(0) { $0 + $1 * $1 } / count
    let mean = xs.reduce(0, +) / count
    let root = ((square - 1) * (square - 1) + 4 * mean * mean).squareRoot()
    let eigenvalue = (square + 1 + root) / 2
    let found = try #require(line(xs).largestCurvature())
    #expect(abs(found - eigenvalue) < 0.02 * eigenvalue)
  }

  @Test("is flat where the gradient is 0, and then has no curvature to tell")
  func flat() {
    #expect(line([-1, 0, 3], weight: 2, bias: 0).largestCurvature() == nil)
  }

  @Test("counts what weights cost")
  func penalty() {
    let parameters = Parameters(
      architecture: Architecture(inputCount: 1, layers: [.init(width: 1, activation: .linear)]),
      values: [2, 0])
    let set = LabeledSet(
      inputCount: 1, outputCount: 1, inputs: [1, -1], targets: [2, -2], holdsClasses: false)
    let surface = LossSurface(
      at: parameters, loss: .squaredError, penalty: Penalty(l2: 0.5), on: set)
    #expect(abs(surface.gradient.values[0] - 1) < 1e-6)
  }
}

@Suite("A thinned set")
struct ThinnedSetTests {
  @Test("keeps every so many samples, evenly, and a small one as it is", arguments: 1...40)
  func thinned(limit: Int) {
    let set = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: (0..<60).map(Float.init),
      targets: (0..<30).map(Float.init))
    let thin = set.thinned(to: limit)
    #expect(thin.count <= limit && thin.count * 2 > min(limit, 30))
    for sample in 0..<thin.count {
      let origin = thin.targets[sample]
      #expect(thin.inputs[2 * sample] == 2 * origin)
    }
    if limit >= 30 { #expect(thin == set) }
  }
}
