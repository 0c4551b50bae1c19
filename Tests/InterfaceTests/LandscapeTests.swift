import Figures
import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("The loss and its landscape")
struct LandscapeTests {
  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  private func landscape(
    _ name: String, epoch: Int, columns: Int = 120, rows: Int = 40,
    colorDepth: ColorDepth = .indexed, isUnicode: Bool = true
  ) throws -> InterfaceState {
    var state = try state(
      name, epoch: epoch, columns: columns, rows: rows, colorDepth: colorDepth,
      isUnicode: isUnicode)
    state.options.view = .landscape
    return state
  }

  /// The numbers along y of a landscape on a screen of 120 columns, as far as they are one digit.
  private func ticks(_ buffer: CellBuffer) -> [Unicode.Scalar] {
    (2..<28).flatMap { row in (59..<61).map { buffer[row, $0].glyph } }
  }

  @Test("XOR's path lies in its landscape, at every common size", arguments: [(80, 24), (120, 40)])
  func screen(columns: Int, rows: Int) throws {
    let state = try landscape("xor", epoch: 60, columns: columns, rows: rows)
    expectScreen(state.frame(reusing: nil).buffer, matches: "landscape-\(columns)x\(rows)")
  }

  @Test("without colours and in ASCII lines of equal loss take the place of the fill")
  func ascii() throws {
    let state = try landscape(
      "xor", epoch: 60, columns: 80, rows: 24, colorDepth: .none, isUnicode: false)
    expectScreen(state.frame(reusing: nil).buffer, matches: "landscape-ascii")
  }

  @Test(
    "the loss has the accuracy below it, at every common size", arguments: [(80, 24), (120, 40)])
  func loss(columns: Int, rows: Int) throws {
    var state = try state("xor", epoch: 60, columns: columns, rows: rows)
    state.options.view = .loss
    expectScreen(state.frame(reusing: nil).buffer, matches: "loss-\(columns)x\(rows)")
  }

  @Test("a regression has R² below its loss")
  func regression() throws {
    var state = try state("sine", epoch: 3)
    state.options.view = .loss
    #expect(text(state).contains(" R² │"))
    state.options.view = .overview
    #expect(!text(state).contains(" R² │"))
  }

  @Test("one neuron between one input and one output has the loss over its weight")
  func profile() throws {
    let state = try landscape("valley", epoch: 3)
    expectScreen(state.frame(reusing: nil).buffer, matches: "valley-3")
  }

  @Test("the axes are the path's directions first, then pairs of the focused neuron's weights")
  func axes() throws {
    var state = try landscape("xor", epoch: 60)
    #expect(text(state).contains("Landscape: main directions of the path, 100 %"))
    for title in ["w₁ × w₂ of h₁", "w₁ × b of h₁", "w₂ × b of h₁", ": main directions"] {
      _ = state.press("}")
      #expect(text(state).contains("Landscape" + (title.hasPrefix(":") ? "" : " ") + title))
    }
    _ = state.press("{")
    #expect(text(state).contains("Landscape w₂ × b of h₁"))
    _ = state.press(Key(.tab))
    _ = state.press(Key(.tab))
    #expect(text(state).contains("Landscape w₁ × w₂ of h₂"))
  }

  @Test("while there is no path, the first neuron's weights are shown")
  func noPath() throws {
    #expect(text(try landscape("xor", epoch: 0)).contains("Landscape w₁ × w₂ of h₁"))
    #expect(text(try landscape("xor", epoch: 1)).contains("Landscape w₁ × w₂ of h₁"))
    #expect(text(try landscape("xor", epoch: 2)).contains("main directions of the path"))
  }

  @Test("a network of two weights is shown whole, one of 105 for a part of its points")
  func captions() throws {
    #expect(text(try landscape("line-fit", epoch: 5)).contains("it has no other weights"))
    #expect(text(try landscape("and", epoch: 5)).contains("all other weights and biases as"))
    #expect(text(try landscape("moons", epoch: 2)).contains(" points"))
  }

  @Test("a run that has flown off still has a landscape", arguments: ["", "}", "}}"])
  func divergence(keys: String) throws {
    var state = try landscape("line-diverges", epoch: 0)
    let run = HeadlessRun(state.runs[1].experiment)
    run.train(toEpoch: 400)
    _ = state.update(.snapshot(run.snapshot(), run: 1))
    _ = state.press(Key(.tab))
    _ = state.press(keys)
    #expect(text(state).contains("diverged after epoch"))
    #expect(text(state).contains("start ● now"))
  }

  @Test("looks the same whether or not the last frame's readings are used again")
  func readings() throws {
    let state = try landscape("xor", epoch: 60)
    let first = state.frame(reusing: nil)
    #expect(state.frame(reusing: first.readings).buffer == first.buffer)
  }

  @Test("going back leaves the plane and the levels where they are, and dims what comes later")
  func back() throws {
    var state = try landscape("xor", epoch: 60)
    let now = state.frame(reusing: nil)
    var snapshot = try #require(state.snapshot)
    let earlier = try #require(snapshot.path.stops.first { $0.epoch == 20 })
    snapshot.parameters.values = earlier.parameters
    snapshot.epoch = 20
    _ = state.update(.snapshot(snapshot))
    let then = state.frame(reusing: now.readings)
    let fresh = state.frame(reusing: nil)
    #expect(ticks(then.buffer) == ticks(now.buffer))
    #expect(ticks(fresh.buffer) == ticks(now.buffer))
    let dim = state.theme.style(.dim).foreground
    func dimDots(_ buffer: CellBuffer) -> Int {
      buffer.cells.count { $0.style.foreground == dim && ("⠁"..."⣿").contains($0.glyph) }
    }
    #expect(dimDots(now.buffer) == 0)
    #expect(dimDots(then.buffer) > 3)
  }

  @Test("the axes hardly move while a run trains on")
  func calm() throws {
    var state = try landscape("xor", epoch: 0)
    let run = HeadlessRun(state.experiment)
    var readings = state.frame(reusing: nil).readings
    var ticks: [[Unicode.Scalar]] = []
    for epoch in 1...80 {
      run.train(toEpoch: epoch)
      var snapshot = run.snapshot()
      snapshot.isRunning = true
      _ = state.update(.snapshot(snapshot))
      let frame = state.frame(reusing: readings)
      readings = frame.readings
      ticks.append(self.ticks(frame.buffer))
    }
    let changes = zip(ticks, ticks.dropFirst()).count { $0 != $1 }
    #expect(changes <= 14)
  }

  @Test("runs over one landscape are told apart, and Tab goes from one to the next")
  func severalRuns() throws {
    var state = try landscape("ravine", epoch: 0)
    for index in state.runs.indices {
      let run = HeadlessRun(state.runs[index].experiment)
      run.train(toEpoch: 12)
      _ = state.update(.snapshot(run.snapshot(), run: index))
    }
    expectScreen(state.frame(reusing: nil).buffer, matches: "ravine-12")
    #expect(text(state).contains("▸ plain descent") && text(state).contains("● momentum"))
    _ = state.press(Key(.tab))
    #expect(text(state).contains("● plain descent") && text(state).contains("▸ momentum"))
  }

  @Test("a screen with a landscape needs fewer than 256 pairs of colours")
  func colorPairs() throws {
    var state = try landscape("spiral", epoch: 3, columns: 160, rows: 60)
    state.options.landscapePointCount = 200
    let cells = state.frame(reusing: nil).buffer.cells
    let pairs = Set(cells.map { [$0.style.foreground, $0.style.background] })
    #expect(pairs.count < 256 && pairs.count > 40)
  }

  @Test("an edit in the midst of the path leaves it whole, a neuron more begins another")
  func edits() throws {
    var state = try landscape("xor", epoch: 0)
    let run = HeadlessRun(state.experiment)
    run.train(toEpoch: 30)
    _ = try run.apply(.setLearningRate(0.3))
    run.train(toEpoch: 32)
    _ = state.update(.snapshot(run.snapshot()))
    let before = state.frame(reusing: nil)
    #expect(PlainText.render(before.buffer).contains("main directions of the path"))
    _ = try run.apply(.addNeuron(layer: 0))
    _ = state.update(.snapshot(run.snapshot()))
    let after = PlainText.render(state.frame(reusing: before.readings).buffer)
    #expect(after.contains("Landscape w₁ × w₂ of h₁"))
    run.train(toEpoch: 40)
    _ = state.update(.snapshot(run.snapshot()))
    #expect(text(state).contains("main directions of the path"))
  }
}
