import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("Views of what happens inside")
struct InsideViewTests {
  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  private func screen(
    _ name: String, epoch: Int, view: ViewOptions.View, columns: Int = 120, rows: Int = 32
  ) throws -> InterfaceState {
    var state = try state(name, epoch: epoch, columns: columns, rows: rows)
    state.options.view = view
    return state
  }

  @Test("back-propagation shows the worked example's numbers and where the lines will move")
  func backPropagation() throws {
    let state = try screen("backprop-slow-motion", epoch: 0, view: .backPropagation)
    expectScreen(
      state.frame(reusing: nil).buffer, matches: "back-propagation",
      title: "backprop-slow-motion, epoch 0, 120x32")
    for number in ["δ −0.519", "δ −0.163", "δ −0.428", "∂w −0.240  0.151"] {
      #expect(text(state).contains(number), "\(number)")
    }
  }

  @Test("a neuron's page has its weights, its activations and its name as a gate")
  func neuron() throws {
    var state = try screen("xor", epoch: 60, view: .neuron)
    expectScreen(
      state.frame(reusing: nil).buffer, matches: "neuron", title: "xor, epoch 60, 120x32")
    _ = state.press(Key(.tab))
    _ = state.press(Key(.tab))
    #expect(text(state).contains("Neuron h₂"))
  }

  @Test("sentences say what each neuron is, and what happens at the probe")
  func why() throws {
    var state = try screen("xor", epoch: 300, view: .why, columns: 300)
    #expect(text(state).contains("It is NAND."))
    #expect(text(state).contains("three of the four corners"))
    #expect(text(state).contains("In logic: XOR = NAND ∧ OR."))
    #expect(text(state).contains("The goal was reached at epoch 40."))
    _ = state.press("i")
    #expect(text(state).contains("At (0.50, 0.50)"))
    #expect(text(state).contains("with probability"))
  }

  @Test("a single neuron is explained as well, and its gate named")
  func whyOfOneNeuron() throws {
    let state = try screen("and-by-hand", epoch: 0, view: .why, columns: 300)
    #expect(
      text(state).contains(
        "y is on where 1.00 x₁ + 1.00 x₂ − 1.50 > 0: one of the four corners. It is AND."))
  }

  @Test("ghosts of ten epochs ago need ten epochs, and other weights begin a trail of their own")
  func trail() throws {
    var state = try screen("xor", epoch: 0, view: .inputSpace)
    _ = state.press("k")
    let run = HeadlessRun(state.experiment)
    func picture(_ epoch: Int) -> CellBuffer {
      run.train(toEpoch: epoch)
      _ = state.update(.snapshot(run.snapshot()))
      return state.frame(reusing: nil).buffer
    }
    _ = picture(20)
    let seen = picture(40)
    let fresh = try self.screen("xor", epoch: 40, view: .inputSpace)
    var alone = fresh
    _ = alone.press("k")
    #expect(seen != alone.frame(reusing: nil).buffer, "the line of epoch 20 is there as well")
  }

  @Test("w explains and goes back")
  func whyKey() throws {
    var state = try state()
    _ = state.press("w")
    #expect(state.options.view == .why)
    _ = state.press("w")
    #expect(state.options.view == .overview)
  }

  @Test("the hidden space of more than three neurons shows their principal components first")
  func hiddenAxes() throws {
    var state = try screen("donut", epoch: 20, view: .hiddenSpace)
    #expect(text(state).contains("Hidden space: 4 neurons"))
    _ = state.press("}")
    #expect(text(state).contains("Hidden space h₁ × h₂"))
    _ = state.press("}}")
    #expect(text(state).contains("Hidden space h₁ × h₄"))
    _ = state.press("{{{")
    #expect(text(state).contains("Hidden space: 4 neurons"))
    _ = state.press("{")
    #expect(text(state).contains("Hidden space h₃ × h₄"))
    _ = state.press(Key(.tab))
    #expect(text(state).contains("Hidden space h₁ × h₂"))
  }

  @Test("ghosts stay where the lines stood at the start, and vanish when they are not wanted")
  func ghosts() throws {
    var state = try screen("xor", epoch: 60, view: .inputSpace)
    let without = state.frame(reusing: nil).buffer
    _ = state.press("k")
    #expect(state.frame(reusing: nil).buffer != without)
    _ = state.press("k")
    #expect(state.frame(reusing: nil).buffer == without)
  }

  @Test(
    "every scenario's view draws at every size, in colour and without",
    arguments: [
      "backprop-slow-motion", "iris", "sine", "perceptron-xor", "spiral-features",
    ])
  func sizes(name: String) throws {
    for view in ViewOptions.View.allCases {
      for (columns, rows) in [(60, 20), (100, 36)] {
        var state = try state(name, epoch: 1, columns: columns, rows: rows)
        state.options.view = view
        state.options.landscapePointCount = 64
        #expect(!text(state).contains("\u{1B}"))
      }
    }
  }
}
