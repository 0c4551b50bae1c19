import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen

@Suite("The whole screen")
struct ScreenTests {
  @Test(
    "shows XOR being solved, at every common size",
    arguments: [(60, 20), (80, 24), (120, 40)])
  func solvedXOR(columns: Int, rows: Int) throws {
    let state = try state(epoch: 60, columns: columns, rows: rows)
    expectScreen(state.frame(reusing: nil).buffer, matches: "xor-60-\(columns)x\(rows)")
  }

  @Test(
    "shows the same in ASCII and without colours", arguments: [ColorDepth.none, .basic])
  func plainTerminal(colorDepth: ColorDepth) throws {
    let state = try state(
      epoch: 60, columns: 80, rows: 24, colorDepth: colorDepth, isUnicode: colorDepth == .basic)
    expectScreen(state.frame(reusing: nil).buffer, matches: "xor-60-\(colorDepth.rawValue)")
  }

  @Test("spells the arithmetic out at the probe")
  func probe() throws {
    var state = try state(epoch: 60)
    _ = state.press("i")
    expectScreen(state.frame(reusing: nil).buffer, matches: "xor-60-probe")
  }

  @Test(
    "tells what became of a classic rule, of a run that a stop rule ended, and R²",
    arguments: [("perceptron-xor", 6), ("hebb-and", 1), ("sine", 3), ("plane-fit", 2)])
  func notices(scenario: String, epoch: Int) throws {
    let state = try state(scenario, epoch: epoch, columns: 120, rows: 40)
    expectScreen(state.frame(reusing: nil).buffer, matches: "\(scenario)-\(epoch)")
  }

  @Test("lists all commands in the help")
  func help() throws {
    var state = try state(epoch: 60)
    _ = state.press("?")
    expectScreen(state.frame(reusing: nil).buffer, matches: "xor-60-help")
    state.size = Size(columns: 120, rows: 90)
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    for command in CommandTable.commands { #expect(text.contains(command.help)) }
  }

  @Test("shows a focused neuron's own field")
  func neuronField() throws {
    var state = try state(epoch: 60, columns: 80, rows: 24)
    _ = state.press(Key(.tab))
    _ = state.press(Key(.enter))
    expectScreen(state.frame(reusing: nil).buffer, matches: "xor-60-field")
  }

  @Test("says that a terminal is too small, down to a single cell", arguments: 1...20)
  func tooSmall(rows: Int) throws {
    let state = try state(columns: 3 * rows - 1, rows: rows)
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    if rows > 10 { #expect(text.contains("60 × 20")) }
  }

  @Test("looks the same whether or not the last frame's readings are used again")
  func readings() throws {
    let state = try state("donut", epoch: 2)
    let first = state.frame(reusing: nil)
    #expect(state.frame(reusing: first.readings).buffer == first.buffer)
  }

  @Test(
    "draws every view at every size without a trap",
    arguments: ViewOptions.View.allCases)
  func everyView(view: ViewOptions.View) throws {
    for (columns, rows) in [(60, 20), (61, 31), (100, 30), (200, 20), (60, 70)] {
      var state = try state("spiral-features", columns: columns, rows: rows)
      state.options.view = view
      state.options.landscapePointCount = 64
      _ = state.press("i>")
      let buffer = state.frame(reusing: nil).buffer
      #expect(PlainText.render(buffer).contains("Input space"))
    }
  }

  @Test("draws on the largest screen that was promised")
  func largest() throws {
    let state = try state(columns: 400, rows: 120)
    let buffer = state.frame(reusing: nil).buffer
    #expect(buffer.size == Size(columns: 400, rows: 120))
    #expect(PlainText.render(buffer).contains("Hidden space"))
  }

  @Test("says that a run is stuck and which key tries again")
  func stuck() throws {
    let state = try state("xor-stuck", epoch: 400)
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    #expect(text.contains("stuck, with 2 samples on one hidden point"))
    #expect(text.contains("R new weights"))
  }

  @Test("names the gates and how they make XOR")
  func gates() throws {
    let text = PlainText.render(try state(epoch: 60).frame(reusing: nil).buffer)
    #expect(text.contains("XOR = NAND ∧ OR"))
    #expect(text.contains("solved at epoch"))
  }
}
