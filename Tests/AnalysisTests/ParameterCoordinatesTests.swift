import Analysis
import NeuralNetwork
import Testing

@Suite("Coordinates of parameters")
struct ParameterCoordinatesTests {
  private let architecture = Architecture(
    inputCount: 2,
    layers: [.init(width: 2, activation: .tanh), .init(width: 1, activation: .sigmoid)])

  private func parameters(_ seed: UInt64) -> Parameters {
    var generator = SeededGenerator(seed: seed, stream: .parameters)
    return Parameters(
      architecture: architecture,
      values: (0..<architecture.parameterCount).map { _ in generator.uniform(-2, 2) })
  }

  private func all() throws -> [ParameterCoordinates] {
    let stops = (1...6).map { parameters(UInt64($0)).values }
    let directions = try #require(PathDirections(of: stops, about: stops[5]))
    return [
      ParameterCoordinates(.parameter(3)), ParameterCoordinates(.parameters(0, 5)),
      ParameterCoordinates(.path(directions, start: stops[0])),
    ]
  }

  @Test("a plane through some parameters has them at their own coordinates")
  func through() throws {
    let present = parameters(9)
    for coordinates in try all() {
      let plane = coordinates.plane(through: present)
      let back = plane.parameters(at: coordinates.point(of: present.values))
      for (found, expected) in zip(back.values, present.values) {
        #expect(abs(found - expected) < 1e-5)
      }
    }
  }

  @Test("a point of the plane has the coordinates that it was asked for")
  func roundTrip() throws {
    let line = try all()[0]
    for coordinates in try all() {
      let asked = Point(x: 0.7, y: coordinates == line ? 0 : -1.3)
      let there = coordinates.plane(through: parameters(9)).parameters(at: asked)
      let found = coordinates.point(of: there.values)
      #expect(abs(found.x - asked.x) < 1e-5 && abs(found.y - asked.y) < 1e-5)
    }
  }

  @Test("of two weights are those weights, and all else stays as it is")
  func weights() {
    let present = parameters(9)
    let plane = ParameterCoordinates(.parameters(0, 5)).plane(through: present)
    let there = plane.parameters(at: Point(x: 4, y: -3)).values
    #expect(there[0] == 4 && there[5] == -3)
    for place in there.indices where place != 0 && place != 5 {
      #expect(there[place] == present.values[place])
    }
  }

  @Test("of a path begin with 0 at its start, and two that lead all the way hold all of it")
  func path() throws {
    let stops: [[Float]] = [[1, 1, 1], [2, 1, 1], [3, 2, 1], [3, 4, 1]]
    let directions = try #require(PathDirections(of: stops, about: stops[3]))
    let coordinates = ParameterCoordinates(.path(directions, start: stops[0]))
    #expect(coordinates.point(of: stops[0]) == Point(x: 0, y: 0))
    #expect(coordinates.share(of: stops, about: stops[3]) > 0.9999)
    #expect(coordinates.share(of: [[1, 1, 9]], about: [1, 1, 1]) < 0.0001)
    #expect(coordinates.isPath && !ParameterCoordinates(.parameter(0)).isPath)
  }
}
