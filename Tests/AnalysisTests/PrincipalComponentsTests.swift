import Analysis
import Foundation
import NeuralNetwork
import Testing

@Suite("Principal components")
struct PrincipalComponentsTests {
  /// The values of a linear layer whose activations are given, `[neuron][sample]`.
  private func values(_ rows: [[Float]]) -> LayerValues {
    let width = rows.count
    let identity = (0..<width).flatMap { row in (0..<width).map { $0 == row ? Float(1) : 0 } }
    let parameters = Parameters(
      architecture: Architecture(
        inputCount: width, layers: [.init(width: width, activation: .linear)]),
      values: identity + Array(repeating: 0, count: width))
    return parameters.layerValues(inputs: rows.flatMap(\.self), count: rows[0].count)
  }

  @Test("lie along the longest axis of a cloud, then along the next, with their shares")
  func ellipse() {
    // A cloud stretched 4 : 1 along 30°, nothing in the third direction.
    let points = (0..<400).map { index -> (Float, Float) in
      let angle = 2 * Float.pi * Float(index) / 400
      let (long, short) = (4 * cos(angle), sin(angle))
      return (
        long * cos(.pi / 6) - short * sin(.pi / 6), long * sin(.pi / 6) + short * cos(.pi / 6)
      )
    }
    let components = PrincipalComponents(
      of: values([points.map { $0.0 + 7 }, points.map(\.1), points.map { _ in 2 }]), layer: 0,
      width: 3, count: 2)
    #expect(abs(components.mean[0] - 7) < 1e-3 && components.mean[2] == 2)
    #expect(abs(components.directions[0][0] - cos(.pi / 6)) < 1e-3)
    #expect(abs(components.directions[0][1] - sin(.pi / 6)) < 1e-3)
    #expect(abs(components.shares[0] - 16.0 / 17) < 1e-3)
    #expect(abs(components.shares[1] - 1.0 / 17) < 1e-3)
  }

  @Test("are of length 1 and at right angles, also where nothing varies", arguments: [2, 5, 17])
  func orthonormal(width: Int) {
    var generator = SeededGenerator(seed: 3, stream: .data)
    let random = (0..<width).map { _ in (0..<50).map { _ in generator.uniform(-1, 1) } }
    for rows in [random, random.map { $0.map { _ in Float(1) } }] {
      let found = PrincipalComponents(of: values(rows), layer: 0, width: width, count: 2)
      let (first, second) = (found.directions[0], found.directions[1])
      #expect(abs(first.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
      #expect(abs(second.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
      #expect(abs(zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-4)
    }
  }

  @Test("span the plane of a layer of two whole, and its lines stay exact there")
  func exactPlane() throws {
    var generator = SeededGenerator(seed: 9, stream: .parameters)
    let parameters = Initialization.fanIn.parameters(
      for: Architecture(
        inputCount: 2,
        layers: [.init(width: 2, activation: .tanh), .init(width: 1, activation: .sigmoid)]),
      using: &generator)
    let inputs: [Float] = [0.5, -1, 2, 0.1, 1, 0.3, -2, 0.7]
    let values = parameters.layerValues(inputs: inputs, count: 4)
    let plane = HiddenPlane(
      parameters: parameters,
      projection: LayerProjection(principal: 2, layer: 0, width: 2, samples: values))
    guard case .principalComponents(let share) = plane.projection.axes else {
      return #expect(Bool(false))
    }
    #expect(abs(share - 1) < 1e-4)
    let line = try #require(plane.line(ofNextNeuron: 0))
    for sample in 0..<4 {
      let z = values.preActivations[1][sample]
      #expect(abs(line.value(at: plane.point(of: sample, in: values)) - z) < 1e-4)
    }
  }
}
