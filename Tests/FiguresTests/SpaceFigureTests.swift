import Analysis
import Figures
import TestSupport
import Testing
import TextScreen

@Suite("A space")
struct SpaceFigureTests {
  private func figure(_ camera: SpaceCamera) throws -> SpaceFigure {
    let cube = SpaceCube(-1...1)
    var figure = SpaceFigure(
      cube: cube, camera: camera, axisNames: ["h1", "h2", "h3"], classCount: 2)
    let plane = try #require(SpacePlane(weights: [0, 0, 1], bias: 0))
    let corners = plane.section(of: cube)
    figure.curves = [
      SpaceCurve(
        .decisionBoundary,
        segments: corners.indices.map {
          SpaceSegment(start: corners[$0], end: corners[($0 + 1) % corners.count])
        })
    ]
    figure.marks = [
      SpaceMark(
        point: SpacePoint(x: 0, y: 0, z: 0.7), classIndex: 0, isTest: false, isWrong: false),
      SpaceMark(
        point: SpacePoint(x: 0, y: 0, z: -0.7), classIndex: 1, isTest: true, isWrong: true),
    ]
    return figure
  }

  @Test("is a cube with its axes named, a plane and the samples on both sides of it")
  func screen() throws {
    var (buffer, area) = canvas(50, 22)
    try figure(SpaceCamera()).draw(into: &buffer, area: area, theme: Theme())
    expectScreen(buffer, matches: "space")
  }

  @Test("shows with ASCII and without colours what it shows with them")
  func plain() throws {
    var (buffer, area) = canvas(50, 22)
    try figure(SpaceCamera()).draw(
      into: &buffer, area: area, theme: Theme(colorDepth: .none, glyphs: .ascii))
    expectScreen(buffer, matches: "space-ascii")
  }

  @Test("stays inside its area however it is turned")
  func inside() throws {
    for turn in stride(from: 0, to: 360, by: 15) {
      for tilt in [-90, -30, 0, 45, 90] {
        var buffer = CellBuffer(size: Size(columns: 44, rows: 20))
        let area = Rectangle(row: 3, column: 5, columns: 30, rows: 14)
        try figure(SpaceCamera(turn: turn, tilt: tilt)).draw(
          into: &buffer, area: area, theme: Theme())
        for row in 0..<20 {
          for column in 0..<44 where !area.contains(Position(row: row, column: column)) {
            #expect(buffer[row, column] == CellBuffer(size: buffer.size)[row, column])
          }
        }
      }
    }
  }

  @Test(
    "is seen from the front at first turn, from the side after a quarter, as at first after four")
  func camera() {
    let right = SpacePoint(x: 1, y: 0, z: 0)
    let front = SpaceCamera(turn: 0, tilt: 0)
    #expect(front.view(of: right).near == 0)
    #expect(front.view(of: right).right == 1)
    #expect(front.view(of: SpacePoint(x: 0, y: 0, z: 1)).up == 1)
    let side = front.moved(turn: 90, tilt: 0).view(of: right)
    #expect(abs(side.right) < 1e-6 && abs(side.near + 1) < 1e-6)
    #expect(front.moved(turn: 360, tilt: 0) == front)
    #expect(front.moved(turn: -30, tilt: 200) == SpaceCamera(turn: 330, tilt: 90))
  }

  @Test("keeps distances when it turns, and shows what is near larger")
  func distances() {
    let point = SpacePoint(x: 0.3, y: -0.8, z: 0.5)
    let length = (0.09 + 0.64 + 0.25 as Float).squareRoot()
    for turn in stride(from: 0, to: 360, by: 45) {
      let view = SpaceCamera(turn: turn, tilt: 30).view(of: point)
      let scale = 7 / (7 - view.near)
      let (x, y) = (view.right / scale, view.up / scale)
      #expect(abs((x * x + y * y + view.near * view.near).squareRoot() - length) < 1e-5)
      #expect((scale > 1) == (view.near > 0))
    }
  }

  @Test("has a rail that says how far a movement has come")
  func rail() {
    var (buffer, area) = canvas(40, 2)
    ProgressRail(stations: ["x", "W", "+b", "tanh"], progress: 1.4).draw(
      into: &buffer, area: area, theme: Theme())
    expectScreen(buffer, matches: "progress-rail")
  }
}
