import Analysis
import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("A line in hand")
struct HeldLineTests {
  private static let first = NeuronPlace(layer: 0, neuron: 0)

  private func screen(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  private func statusLine(_ state: InterfaceState) -> String {
    screen(state).split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The one edit among some effects.
  private func edit(_ effects: [Effect]) throws -> NeuronValues {
    let edits = effects.compactMap { effect -> NeuronValues? in
      guard case .training(.edit(.setNeuron(Self.first, let weights, let bias))) = effect else {
        return nil
      }
      return NeuronValues(weights: weights, bias: bias)
    }
    try #require(edits.count == 1)
    return edits[0]
  }

  private func running(_ state: InterfaceState, _ isRunning: Bool = true) throws -> InterfaceState {
    var (state, snapshot) = (state, try #require(state.snapshot))
    snapshot.isRunning = isRunning
    _ = state.update(.snapshot(snapshot))
    return state
  }

  @Test("is moved by arrows and turned by other keys, and put down as one edit")
  func keys() throws {
    var state = try state()
    #expect(state.press("E").isEmpty)
    let start = try #require(state.held)
    #expect(start.place == Self.first)
    #expect(start.values == state.snapshot?.parameters[Self.first])
    #expect(state.press(Key(.right)).isEmpty)
    let moved = try #require(state.held).values
    #expect(moved.weights == start.values.weights && moved.bias != start.values.bias)
    _ = state.press(Key(.left, modifiers: .shift))
    for _ in 0..<4 { _ = state.press(Key(.right)) }
    let back = try #require(state.held).values
    #expect(abs(back.bias - start.values.bias) < 1e-5)
    for key in [",", "<", ".", ">"] { #expect(state.press(key).isEmpty) }
    let turned = try #require(state.held).values
    #expect(zip(turned.weights, start.values.weights).allSatisfy { abs($0 - $1) < 1e-5 })
    _ = state.press("<<")
    let last = try #require(state.held).values
    #expect(try edit(state.press(Key(.enter))) == last)
    #expect(state.press(Key(.right)) == [.training(.stepEpochs(1))])
  }

  @Test("training stands still meanwhile, and goes on afterwards if it ran")
  func pausing() throws {
    var state = try running(try state())
    #expect(state.press("E") == [.training(.pause)])
    state = try running(state, false)
    #expect(state.press(Key(.escape)) == [.training(.run)])
    #expect(state.held == nil)
    state = try running(state)
    _ = state.press("E")
    state = try running(state, false)
    _ = state.press(",")
    let effects = state.press("E")
    _ = try edit(effects)
    #expect(effects.last == .training(.run) && effects.count == 2)
  }

  @Test("Space puts it down and lets it train; so does any other command of training")
  func otherCommands() throws {
    var state = try state()
    _ = state.press("E,")
    let effects = state.press(" ")
    _ = try edit(effects)
    #expect(effects.last == .training(.run) && effects.count == 2)
    var stepped = try self.state()
    _ = stepped.press("E,")
    let steps = stepped.press("b")
    _ = try edit(steps)
    #expect(steps.last == .training(.stepMiniBatch) && steps.count == 2)
    var paced = try self.state()
    _ = paced.press("E,")
    #expect(paced.press("]").count == 1)
    #expect(paced.held?.isInHand == true)
  }

  @Test("Tab puts it down and goes on to the next neuron")
  func tab() throws {
    var state = try state()
    _ = state.press("E,")
    _ = try edit(state.press(Key(.tab)))
    #expect(state.selection.neuron == 1 && state.held?.isInHand == false)
  }

  private func state() throws -> InterfaceState { try InterfaceTests.state() }

  @Test("untouched it is no edit")
  func untouched() throws {
    var state = try state()
    _ = state.press("E")
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(state.held == nil)
  }

  @Test("every pane shows the network with it, as good as the trainer would find it")
  func presented() throws {
    var state = try state()
    _ = state.press("E<<")
    for _ in 0..<6 { _ = state.press(Key(.left)) }
    let held = try #require(state.held)
    let line = statusLine(state)
    let effects = state.press(Key(.enter))
    let run = HeadlessRun(state.experiment)
    for case .training(.edit(let edit)) in effects { _ = try run.apply(edit) }
    var snapshot = run.snapshot()
    #expect(snapshot.parameters[Self.first] == held.values)
    let before = try #require(state.snapshot)
    #expect(line.contains("h₁ held: loss 0.6992 → 0."))
    #expect(snapshot.training.loss != before.training.loss)
    let waiting = plane(state)
    #expect(waiting != plane(try self.state()))
    snapshot.reply = TrainingReply(number: 1, text: "h₁ moved", isRefusal: false)
    _ = state.update(.snapshot(snapshot))
    #expect(state.held == nil)
    #expect(plane(state) == waiting, "no frame shows it elsewhere")
    let loss = try #require(statusLine(state).split(separator: "loss ").last?.prefix(6))
    #expect(line.contains("→ \(loss)"))
  }

  /// The part of the screen that shows the input space.
  private func plane(_ state: InterfaceState) -> [String] {
    screen(state).split(separator: "\n").dropFirst().prefix(25).map { String($0.prefix(50)) }
  }

  @Test("a snapshot that comes late does not take it out of the hand, another network does")
  func snapshots() throws {
    var state = try running(try state())
    _ = state.press("E<")
    let values = try #require(state.held).values
    let run = HeadlessRun(state.experiment)
    run.train(toEpoch: 3)
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.held?.values == values)
    #expect(state.held?.isInHand == true)
    _ = try run.apply(.addLayer(before: 0))
    _ = try run.apply(.addNeuron(layer: 0))
    _ = try run.apply(.removeLayer(1))
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.held?.isInHand == true, "its neuron is still there")
    state = try self.state()
    _ = state.press(Key(.tab))
    _ = state.press(Key(.tab))
    _ = state.press("E<")
    _ = try run.apply(.removeNeuron(NeuronPlace(layer: 0, neuron: 2)))
    _ = try run.apply(.removeNeuron(NeuronPlace(layer: 0, neuron: 1)))
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.held == nil)
  }

  @Test("stays in hand when the window changes its size, and is seen in any")
  func resized() throws {
    var state = try state()
    _ = state.press("E")
    for size in [Size(columns: 60, rows: 20), Size(columns: 10, rows: 5)] {
      _ = state.update(.input(.resized(size)))
      _ = state.press(Key(.left))
      _ = state.frame(reusing: nil)
      #expect(state.held?.isInHand == true)
    }
    #expect(try edit(state.press(Key(.enter))).bias.isFinite)
  }

  @Test(
    "is refused, with the reason, where there is no straight line of its own",
    arguments: [
      ("learning-rates", "E", "a comparison cannot be edited"),
      ("spiral", ">E", "only lines of the first layer"),
      ("spiral-features", "E", "two coordinates"), ("perceptron-and", "E", "its weights are 0"),
      ("sine", "E", "two coordinates"),
    ])
  func refusals(scenario: String, keys: String, reason: String) throws {
    var state = try InterfaceTests.state(scenario)
    #expect(state.press(keys).isEmpty)
    #expect(state.held == nil)
    #expect(statusLine(state).contains(reason), "\(statusLine(state))")
  }

  @Test(
    "looks like this, in colour and without", arguments: [ColorDepth.indexed, .none])
  func picture(colorDepth: ColorDepth) throws {
    var state = try InterfaceTests.state(
      epoch: 10, columns: 80, rows: 24, colorDepth: colorDepth, isUnicode: colorDepth != .none)
    _ = state.press("E<<")
    expectScreen(
      state.frame(reusing: nil).buffer,
      matches: colorDepth == .none ? "held-line-80-ascii" : "held-line-80")
  }
}
