import Analysis
import Foundation
import NeuralNetwork
import Testing

@Suite("The area error")
struct AreaErrorTests {
  /// A regular polygon of step neurons with the apothem a about the origin.
  private func error(sides: Int, apothem: Double) -> Double {
    let angles = (0..<sides).map { Double.pi / 2 + 2 * .pi * Double($0) / Double(sides) }
    let weights = angles.flatMap { [Float(-cos($0)), Float(-sin($0))] }
    let parameters = Parameters(
      architecture: Architecture(
        inputCount: 2,
        layers: [.init(width: sides, activation: .step), .init(width: 1, activation: .step)]),
      values: weights + Array(repeating: Float(apothem), count: sides)
        + Array(repeating: 1, count: sides) + [0.5 - Float(sides)])
    return AreaError(
      parameters: parameters, inputMap: InputMap(plane: .identity(inputCount: 2)),
      bounds: PlaneBounds(x: -6...6, y: -6...6), resolution: 500
    ) { $0.x * $0.x + $0.y * $0.y <= 16 }.share
  }

  @Test("of an inscribed polygon is what it lacks of the disc", arguments: [5, 8, 16])
  func inscribed(sides: Int) {
    let n = Double(sides)
    let missing = 1 - n * sin(2 * .pi / n) / (2 * .pi)
    #expect(abs(error(sides: sides, apothem: 4 * cos(.pi / n)) - missing) < 0.005)
  }

  @Test("of a circumscribed polygon is what it has beyond the disc", arguments: [5, 8, 16])
  func circumscribed(sides: Int) {
    let n = Double(sides)
    let excess = n * tan(.pi / n) / .pi - 1
    #expect(abs(error(sides: sides, apothem: 4) - excess) < 0.005)
  }

  @Test("of the polygons of equal area is 4.1 % for eight sides, 1.0 % for sixteen")
  func equalArea() {
    func apothem(_ n: Double) -> Double { 4 * (.pi / (n * tan(.pi / n))).squareRoot() }
    #expect(abs(error(sides: 8, apothem: apothem(8)) - 0.0412) < 0.003)
    #expect(abs(error(sides: 16, apothem: apothem(16)) - 0.0100) < 0.003)
  }
}

@Suite("The line of least squares")
struct LeastSquaresLineTests {
  @Test("goes through points of a line, and between points of two")
  func exact() throws {
    let line = try #require(
      LeastSquaresLine([Point(x: 0, y: 1), Point(x: 1, y: 3), Point(x: 2, y: 5)]))
    #expect(line.slope == 2 && line.intercept == 1)
    let between = try #require(
      LeastSquaresLine([
        Point(x: 0, y: 0), Point(x: 0, y: 2), Point(x: 2, y: 0), Point(x: 2, y: 2),
      ]))
    #expect(between.slope == 0 && between.intercept == 1)
  }

  @Test("does not exist when all inputs are the same")
  func vertical() {
    #expect(LeastSquaresLine([Point(x: 1, y: 0), Point(x: 1, y: 2)]) == nil)
  }

  @Test("of a neuron is in the data's units")
  func neuron() {
    let parameters = Parameters(
      architecture: Architecture(
        inputCount: 1, layers: [.init(width: 1, activation: .linear)]), values: [3, 1])
    let line = LeastSquaresLine(
      parameters: parameters,
      inputMap: InputMap(plane: Standardization(means: [4], deviations: [2])))
    #expect(line.slope == 1.5 && line.intercept == -5)
    #expect(line.value(at: 4) == 1)
  }
}
