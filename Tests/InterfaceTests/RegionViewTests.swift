import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("The view of the regions")
struct RegionViewTests {
  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  /// A network on a ring around a disc, at epoch 0, looked at by its regions.
  private func state(
    hiddenLayers: String, activation: String, start: String = "xavier", more: String = "",
    columns: Int = 120,
    rows: Int = 40
  ) throws -> InterfaceState {
    let scenario = try ScenarioParser.parse(
      """
      data: {generator: circle\(more)}
      network: {hidden-layers: \(hiddenLayers), activation: \(activation), initialization: \(start)}
      view: {panel: regions}
      """, fileName: "test.yaml")
    let capabilities = Capabilities(colorDepth: .indexed, isUnicode: true)
    let experiment = Experiment(scenario)
    var state = InterfaceState(
      experiment: experiment, capabilities: capabilities, theme: Theme(capabilities: capabilities),
      size: Size(columns: columns, rows: rows), pace: Pace(normal: scenario.pace))
    #expect(state.update(.snapshot(HeadlessRun(experiment).snapshot())).isEmpty)
    return state
  }

  @Test(
    "shows the pieces of a ReLU network, their number and the formula of one",
    arguments: [
      (120, 40), (80, 24),
    ])
  func pieces(columns: Int, rows: Int) throws {
    let state = try InterfaceTests.state("relu-regions", epoch: 8, columns: columns, rows: rows)
    expectScreen(
      state.frame(reusing: nil).buffer, matches: "regions-relu-\(columns)x\(rows)",
      title: "relu-regions, epoch 8, \(columns)x\(rows)")
  }

  @Test(
    "shows the cells of a step network, in colour and as plain ASCII", arguments: [true, false])
  func cells(isPlain: Bool) throws {
    var state = try InterfaceTests.state(
      "step-cells", columns: 80, rows: 24, colorDepth: isPlain ? .none : .indexed,
      isUnicode: !isPlain)
    if !isPlain { _ = state.press("i") }
    expectScreen(
      state.frame(reusing: nil).buffer, matches: isPlain ? "regions-step-ascii" : "regions-step",
      title: "step-cells, 80x24")
  }

  @Test("tells which neurons are on in the cell at the probe, and what the output is all over it")
  func probe() throws {
    var state = try InterfaceTests.state("step-cells", columns: 120, rows: 40)
    #expect(text(state).contains("in the middle (0.00, 0.47)"))
    #expect(text(state).contains("layer 1   5 step    16"))
    #expect(text(state).contains("on 1 2 3 4 5 "))
    #expect(text(state).contains("z = 1.50 "))
    #expect(text(state).contains("all of it is star"))
    _ = state.press("i")
    for _ in 0..<4 { _ = state.press(Key(.up)) }
    #expect(text(state).contains("at the probe"))
    #expect(text(state).contains("on 2 3 4 5  off 1"))
    for _ in 0..<12 { _ = state.press(Key(.right)) }
    #expect(text(state).contains("all of it is sky"))
  }

  @Test("marks the region at the probe, and only then")
  func outline() throws {
    var state = try InterfaceTests.state("relu-regions", epoch: 8)
    _ = state.press("i")
    let probe = state.frame(reusing: nil).buffer
    for _ in 0..<6 { _ = state.press(Key(.down)) }
    let moved = state.frame(reusing: nil).buffer
    let plane = moved.bounds.rows.flatMap { row in
      (0..<60).map { Position(row: row, column: $0) }
    }
    let changed = plane.count { probe[$0] != moved[$0] }
    #expect(changed > 20, "more than the cross has moved")
  }

  @Test("spells a formula that holds: the same number as the network gives at the probe")
  func formula() throws {
    var state = try InterfaceTests.state("relu-regions", epoch: 8)
    _ = state.press("i")
    for _ in 0..<5 { _ = state.press(Key(.left)) }
    let point = try #require(state.probe)
    let screen = text(state)
    let match = try #require(
      screen.firstMatch(of: #/z = (−?)([0-9.]+) x₁ (−|\+) ([0-9.]+) x₂ (−|\+) ([0-9.]+)/#))
    func number(_ sign: Substring, _ digits: Substring) -> Float {
      (sign == "−" ? -1 : 1) * (Float(digits) ?? .nan)
    }
    let z =
      number(match.1, match.2) * point.x + number(match.3, match.4) * point.y
      + number(match.5, match.6)
    let shown = try #require(screen.firstMatch(of: /here z = (−?)([0-9.]+),/))
    // Two decimals each, at places of up to 6.
    #expect(abs(z - number(shown.1, shown.2)) < 0.08)
  }

  @Test("counts combinations of signs where neurons are bent, layer by layer")
  func signs() throws {
    var state = try state(hiddenLayers: "[3, 4]", activation: "tanh")
    #expect(text(state).contains("combinations of signs, layer 1"))
    // Without biases the three lines pass through one point.
    #expect(text(state).contains("6 seen on the screen"))
    #expect(text(state).contains("layer 1, whole plane: 6 of at most 1 + 3 + 3 = 7"))
    #expect(text(state).contains("No one formula holds here"))
    let first = state.frame(reusing: nil)
    _ = state.press(">")
    let second = PlainText.render(state.frame(reusing: first.readings).buffer)
    #expect(second.contains("combinations of signs, layer 2"))
    #expect(!second.contains("whole plane"))
  }

  @Test("says so where regions are too many to draw, and still has a formula")
  func tooMany() throws {
    let state = try state(
      hiddenLayers: "[24, 40]", activation: "relu", start: "fan-in")
    #expect(text(state).contains("layer 2 makes more than 1 000: too many to draw one by"))
    #expect(text(state).contains("neurons on"))
    #expect(text(state).contains("z = "))
    #expect(!text(state).contains("% of what is shown"))
  }

  @Test("has the same view of bent features: combinations, no polygons")
  func bentFeatures() throws {
    let state = try state(
      hiddenLayers: "[3]", activation: "relu", more: ", features: [x1, x2, x1^2, x2^2]")
    #expect(text(state).contains("combinations of signs, all layers"))
    #expect(text(state).contains("the inputs are bent"))
    #expect(!text(state).contains("whole plane"))
  }

  @Test("is the same whether or not the last frame's readings are used again")
  func readings() throws {
    let state = try InterfaceTests.state("relu-regions", epoch: 8)
    let first = state.frame(reusing: nil)
    #expect(state.frame(reusing: first.readings).buffer == first.buffer)
  }

  @Test("is there for two inputs and a hidden layer, and says why not where it is asked for")
  func availability() throws {
    var curve = try InterfaceTests.state("sine", epoch: 1)
    curve.options.view = .regions
    #expect(text(curve).contains("regions are parts of a plane"))
    for (name, isThere) in [("xor", true), ("sine", false), ("and", false)] {
      var state = try InterfaceTests.state(name)
      var views: Set<ViewOptions.View> = []
      for _ in ViewOptions.View.allCases {
        views.insert(state.options.view)
        _ = state.press("v")
      }
      #expect(views.contains(.regions) == isThere, "\(name)")
    }
  }

  @Test("gives every class a formula, and the boundary to the next one")
  func classes() throws {
    var state = try InterfaceTests.state("iris", epoch: 2, columns: 120, rows: 40)
    state.options.view = .regions
    #expect(text(state).contains("No one formula holds here"))
    let relu = try ScenarioParser.parse(
      """
      data: {generator: blobs}
      network: {hidden-layers: [4], activation: relu}
      view: {panel: regions}
      """, fileName: "test.yaml")
    let experiment = Experiment(relu)
    var other = InterfaceState(
      experiment: experiment, capabilities: state.capabilities, theme: state.theme,
      size: state.size, pace: state.pace)
    _ = other.update(.snapshot(HeadlessRun(experiment).snapshot()))
    for name in ["z₁ = ", "z₂ = ", "z₃ = ", "boundary to ", " wins, P("] {
      #expect(text(other).contains(name), "\(name)")
    }
  }
}
