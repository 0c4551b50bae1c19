import Analysis
import Interface
import NeuralNetwork
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("A line under the mouse")
struct GrippedLineTests {
  /// Two lines of slope −1 in the plane −0.5 … 1.5, each from edge to edge.
  private func lines() throws -> InterfaceState {
    var state = try state("xor-place-lines", columns: 80, rows: 24)
    var snapshot = try #require(state.snapshot)
    snapshot.parameters[Self.first] = NeuronValues(weights: [-3, -3], bias: 0)
    snapshot.parameters[Self.second] = NeuronValues(weights: [3, 3], bias: 6)
    _ = state.update(.snapshot(snapshot))
    return state
  }

  private static let first = NeuronPlace(layer: 0, neuron: 0)
  private static let second = NeuronPlace(layer: 0, neuron: 1)

  private func mouse(
    _ mouse: InputEvent.Mouse, _ row: Int, _ column: Int, in state: inout InterfaceState
  ) -> [Effect] {
    state.update(.input(.mouse(mouse, at: Position(row: row, column: column))))
  }

  /// The cell of the middle of the input space, on the first line.
  private func middle(of state: InterfaceState) throws -> Position {
    let lines = PlainText.render(state.frame(reusing: nil).buffer).split(
      separator: "\n", omittingEmptySubsequences: false)
    var probing = state
    _ = probing.press("i")
    let buffer = probing.frame(reusing: nil).buffer
    let positions = lines.indices.flatMap { row in
      (0..<40).map { Position(row: row, column: $0) }
    }
    return try #require(positions.first { buffer[$0.row, $0.column].glyph == "✛" })
  }

  @Test("is pressed, dragged and let go: one edit, of the bias alone")
  func drag() throws {
    var state = try lines()
    let start = try middle(of: state)
    #expect(mouse(.pressed, start.row, start.column, in: &state).isEmpty)
    #expect(state.held?.place == Self.first)
    #expect(state.selection.neuron == 0 && state.probe == nil)
    for step in 1...6 {
      #expect(mouse(.dragged, start.row, start.column + step, in: &state).isEmpty)
    }
    let held = try #require(state.held)
    #expect(held.values.weights == held.original.weights)
    let released = mouse(.released, start.row, start.column + 6, in: &state)
    #expect(
      released == [
        .training(
          .edit(.setNeuron(Self.first, weights: held.values.weights, bias: held.values.bias)))
      ])
    // Six columns of a plane 2 wide: b = −w · d in units of the data, deviation ½.
    let parameters = try #require(state.snapshot).parameters
    #expect(parameters[Self.first].bias == 0, "only the trainer changes the network")
    let distance = held.values.bias / 6
    #expect(abs(distance / (6 * 2) * 35 - 1) < 0.1, "about 35 columns show the plane")
    #expect(mouse(.dragged, 3, 20, in: &state).isEmpty)
    #expect(state.held?.values == held.values)
  }

  @Test("passes on as often as it is dragged to the same place the same line: nothing adds up")
  func exact() throws {
    var (once, often) = (try lines(), try lines())
    let start = try middle(of: once)
    _ = mouse(.pressed, start.row, start.column, in: &once)
    _ = mouse(.pressed, start.row, start.column, in: &often)
    for step in 0..<300 {
      _ = mouse(.dragged, 2 + step % 18, 5 + step % 30, in: &often)
    }
    _ = mouse(.dragged, 5, 12, in: &once)
    _ = mouse(.dragged, 5, 12, in: &often)
    #expect(once.held?.values == often.held?.values)
    _ = mouse(.dragged, start.row, start.column, in: &often)
    #expect(often.held?.isInHand == true)
    #expect(often.held?.values == often.held?.original)
  }

  @Test("turns about its middle by its ends, or anywhere by the right button")
  func turning() throws {
    for (button, offset) in [(InputEvent.Mouse.pressed, 7), (.rightPressed, 3)] {
      var state = try lines()
      let start = try middle(of: state)
      #expect(mouse(button, start.row + offset, start.column + 2 * offset, in: &state).isEmpty)
      let held = try #require(state.held)
      let pivot = try #require(held.pivot)
      _ = mouse(.dragged, start.row, start.column + 14, in: &state)
      let turned = try #require(state.held).values
      #expect(turned.weights != held.original.weights)
      let length = { (weights: [Float]) in
        (weights[0] * weights[0] + weights[1] * weights[1]).squareRoot()
      }
      #expect(abs(length(turned.weights) - length(held.original.weights)) < 1e-4)
      let line = try #require(MovableLine(turned, inputMap: state.experiment.inputMap)?.hyperplane)
      #expect(abs(line.value(at: pivot)) < 1e-3)
      #expect(!mouse(.released, start.row, start.column, in: &state).isEmpty)
    }
  }

  @Test("is left alone by a click, which gives its neuron the focus")
  func click() throws {
    var state = try lines()
    let start = try middle(of: state)
    _ = mouse(.pressed, start.row, start.column, in: &state)
    #expect(mouse(.released, start.row, start.column, in: &state).isEmpty)
    #expect(state.held == nil && state.selection.neuron == 0)
  }

  @Test("is put back by Esc in the midst of a drag, and what the mouse does then means nothing")
  func escape() throws {
    var state = try lines()
    let start = try middle(of: state)
    _ = mouse(.pressed, start.row, start.column, in: &state)
    _ = mouse(.dragged, start.row, start.column + 5, in: &state)
    #expect(state.press(Key(.escape)).isEmpty)
    #expect(mouse(.dragged, start.row, start.column + 6, in: &state).isEmpty)
    #expect(mouse(.released, start.row, start.column + 6, in: &state).isEmpty)
    #expect(state.held == nil)
    #expect(state.probe == nil)
  }

  @Test("is found within a row or two columns, and not from farther away or while it is hidden")
  func reach() throws {
    let start = try middle(of: try lines())
    for (row, column, isNear) in [
      (0, 1, true), (1, 0, true), (0, -2, true), (0, 7, false), (-3, 0, false),
    ] {
      var state = try lines()
      _ = mouse(.pressed, start.row + row, start.column + column, in: &state)
      #expect((state.held != nil) == isNear, "\(row) \(column)")
      #expect((state.probe == nil) == isNear)
    }
    var hidden = try lines()
    _ = hidden.press("1")
    _ = mouse(.pressed, start.row, start.column, in: &hidden)
    #expect(hidden.held == nil)
  }

  @Test("in a network without hidden layers is the output's")
  func output() throws {
    var state = try state("and-by-hand", columns: 80, rows: 24)
    let start = try middle(of: state)
    var effects: [Effect] = []
    for column in stride(from: start.column, to: start.column + 16, by: 1)
    where state.held == nil {
      state.probe = nil
      effects += mouse(.pressed, start.row, column, in: &state)
    }
    #expect(state.held?.place == Self.first)
    _ = mouse(.dragged, start.row, start.column - 3, in: &state)
    #expect(mouse(.released, start.row, start.column - 3, in: &state).count == 1)
  }

  @Test("the lesson can be won by hand: two lines put in their places reach the goal")
  func lesson() throws {
    let experiment = try experiment("xor-place-lines")
    let run = HeadlessRun(experiment)
    _ = try run.apply(.setNeuron(Self.first, weights: [-4.2426, -4.2426], bias: 4.2))
    _ = try run.apply(.setNeuron(Self.second, weights: [4.2426, 4.2426], bias: 4.2))
    run.train(toEpoch: 2)
    #expect(run.snapshot().training.loss < 0.1)
    #expect(run.snapshot().outcome == .goalReached(epoch: 0))
  }

  @Test("three lines put about the disc roughly are trained to the goal")
  func ring() throws {
    let run = HeadlessRun(try experiment("ring-place-lines"))
    for neuron in 0..<3 {
      let angle = [(0, -1), (0.866, 0.5), (-0.866, 0.5)][neuron] as (Float, Float)
      let place = NeuronPlace(layer: 0, neuron: neuron)
      _ = try run.apply(.setNeuron(place, weights: [6 * angle.0, 6 * angle.1], bias: 6))
    }
    run.train(toEpoch: 300)
    #expect((run.snapshot().training.accuracy ?? 0) >= 0.98)
  }
}
