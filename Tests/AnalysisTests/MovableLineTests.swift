import Analysis
import Foundation
import NeuralNetwork
import Testing

@Suite("A line that is moved and turned")
struct MovableLineTests {
  private static let maps = [
    InputMap(plane: .identity(inputCount: 2)),
    InputMap(plane: Standardization(means: [0.5, -2], deviations: [2, 0.25])),
  ]

  private func lines(_ body: (MovableLine, inout SeededGenerator) throws -> Void) throws {
    var generator = SeededGenerator(seed: 11, stream: .data)
    for map in Self.maps {
      for _ in 0..<100 {
        let values = NeuronValues(
          weights: [generator.uniform(-3, 3), generator.uniform(-3, 3)],
          bias: generator.uniform(-2, 2))
        try body(try #require(MovableLine(values, inputMap: map)), &generator)
      }
    }
  }

  /// The direction of a line's normal, in radians.
  private func angle(_ line: MovableLine) throws -> Double {
    let normal = try #require(line.hyperplane)
    return atan2(Double(normal.normalY), Double(normal.normalX))
  }

  private func length(_ values: NeuronValues) -> Double {
    hypot(Double(values.weights[0]), Double(values.weights[1]))
  }

  @Test("takes each of its points along, and leaves the weights alone")
  func moving() throws {
    try lines { line, generator in
      let (point, vector) = (
        Point(x: generator.uniform(-3, 3), y: generator.uniform(-3, 3)),
        Point(x: generator.uniform(-2, 2), y: generator.uniform(-2, 2))
      )
      var moved = line
      moved.move(by: vector)
      #expect(moved.values.weights == line.values.weights)
      let target = Point(x: point.x + vector.x, y: point.y + vector.y)
      let (before, after) = (
        try #require(line.hyperplane).value(at: point),
        try #require(moved.hyperplane).value(at: target)
      )
      #expect(abs(before - after) < 2e-4)
    }
  }

  @Test("stays where it is when it is moved along itself")
  func sliding() throws {
    let map = Self.maps[0]
    var line = try #require(
      MovableLine(NeuronValues(weights: [2, -1], bias: 0.5), inputMap: map))
    line.move(by: Point(x: 1, y: 2))
    #expect(line.values == NeuronValues(weights: [2, -1], bias: 0.5))
  }

  @Test("turns by the angle in the data's plane, through the pivot, its weights as long as before")
  func turning() throws {
    try lines { line, generator in
      let (start, turn) = (
        Double(generator.uniform(-3, 3)), Double(generator.uniform(-3, 3))
      )
      let pivot = Point(x: generator.uniform(-3, 3), y: generator.uniform(-3, 3))
      var turned = line
      turned.turn(
        from: Point(x: Float(2 * cos(start)), y: Float(2 * sin(start))),
        to: Point(x: Float(0.3 * cos(start + turn)), y: Float(0.3 * sin(start + turn))),
        about: pivot)
      let difference = try angle(turned) - angle(line) - turn
      #expect(abs(remainder(difference, 2 * Double.pi)) < 1e-4)
      #expect(abs(length(turned.values) / length(line.values) - 1) < 1e-6)
      #expect(abs(try #require(turned.hyperplane).value(at: pivot)) < 2e-4)
    }
  }

  @Test("comes back to the same weights after a whole turn in steps")
  func wholeTurn() throws {
    try lines { line, _ in
      let hyperplane = try #require(line.hyperplane)
      let square = hyperplane.normalX * hyperplane.normalX + hyperplane.normalY * hyperplane.normalY
      let foot = Point(
        x: -hyperplane.offset * hyperplane.normalX / square,
        y: -hyperplane.offset * hyperplane.normalY / square)
      var turned = line
      for _ in 0..<36 {
        turned.turn(
          from: Point(x: 1, y: 0),
          to: Point(x: Float(cos(Double.pi / 18)), y: Float(sin(Double.pi / 18))), about: foot)
      }
      for input in 0..<2 {
        #expect(abs(turned.values.weights[input] - line.values.weights[input]) < 1e-4)
      }
      #expect(abs(turned.values.bias - line.values.bias) < 1e-3)
    }
  }

  @Test("does nothing for a direction without length, and is none for weights of 0")
  func nothing() throws {
    let values = NeuronValues(weights: [2, -1], bias: 0.5)
    var line = try #require(MovableLine(values, inputMap: Self.maps[1]))
    line.turn(from: Point(x: 0, y: 0), to: Point(x: 1, y: 0), about: Point(x: 0, y: 0))
    line.turn(from: Point(x: 1, y: 0), to: Point(x: 0, y: 0), about: Point(x: 3, y: 0))
    #expect(line.values == values)
    #expect(
      MovableLine(NeuronValues(weights: [0, 0], bias: 1), inputMap: Self.maps[0]) == nil)
  }
}
