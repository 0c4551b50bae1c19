import Interface
import NeuralNetwork
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("An update of the state")
struct UpdateTests {
  @Test(
    "sends the trainer what a key asks for",
    arguments: [
      (" ", TrainingCommand.toggle), (".", .stepEpochs(1)), (",", .stepEpochs(-1)),
      ("b", .stepMiniBatch), (";", .stepSample), ("g", .show(epoch: 0)), ("G", .showNewest),
      ("r", .restart(draw: 0)), ("R", .restart(draw: 1)),
    ])
  func trainingKey(key: String, command: TrainingCommand) throws {
    var state = try state()
    #expect(state.press(key) == [.training(command)])
  }

  @Test("steps ten epochs with Shift and an arrow")
  func tenEpochs() throws {
    var state = try state()
    #expect(state.press(Key(.right, modifiers: .shift)) == [.training(.stepEpochs(10))])
    #expect(state.press(Key(.left, modifiers: .shift)) == [.training(.stepEpochs(-10))])
  }

  @Test("counts new initial weights up, also when the trainer has not answered yet")
  func newWeights() throws {
    var state = try state()
    #expect(state.press("RR") == [.training(.restart(draw: 1)), .training(.restart(draw: 2))])
    #expect(state.press("r") == [.training(.restart(draw: 2))])
  }

  @Test("ignores a snapshot of initial weights that were left behind")
  func staleSnapshot() throws {
    var state = try state(epoch: 3)
    let old = try #require(state.snapshot)
    _ = state.press("R")
    var newer = old
    newer.epoch = 4
    _ = state.update(.snapshot(newer))
    #expect(state.snapshot?.epoch == 3)
  }

  @Test("changes the pace by the ladder, and back to the scenario's own")
  func pace() throws {
    var state = try state()
    let normal = state.pace
    #expect(state.press("]") == [.training(.setPace(normal.faster))])
    #expect(state.press("]") == [.training(.setPace(normal.faster.faster))])
    #expect(state.press("[") == [.training(.setPace(normal.faster))])
    #expect(state.press(Key(.backspace)) == [.training(.setPace(normal))])
    #expect(state.pace == normal)
  }

  @Test("toggles lines without asking the trainer")
  func lines() throws {
    var state = try state()
    #expect(state.press("1").isEmpty)
    #expect(state.selection.visibleNeurons == [[1]])
    #expect(state.press("0").isEmpty)
    #expect(!state.selection.showsDecisionBoundary)
    #expect(state.press("1a0").isEmpty)
    #expect(state.selection.visibleNeurons == [[]])
    #expect(state.selection.showsDecisionBoundary)
  }

  @Test("gives the arrows to the probe while there is one, and to the steps again afterwards")
  func probe() throws {
    var state = try state()
    #expect(state.press("i").isEmpty)
    let start = try #require(state.probe)
    #expect(state.press(Key(.right)).isEmpty)
    #expect(state.press(Key(.up)).isEmpty)
    let moved = try #require(state.probe)
    #expect(moved.x > start.x)
    #expect(moved.y > start.y)
    #expect(state.press(".") == [.training(.stepEpochs(1))])
    #expect(state.press(Key(.escape)).isEmpty)
    #expect(state.probe == nil)
    #expect(state.press(Key(.right)) == [.training(.stepEpochs(1))])
  }

  @Test("keeps the probe on the plane however often it is moved")
  func probeStays() throws {
    var state = try state()
    _ = state.press("i")
    for _ in 0..<300 { _ = state.press(Key(.left, modifiers: .shift)) }
    for _ in 0..<300 { _ = state.press(Key(.down)) }
    let corner = try #require(state.probe)
    #expect(corner.x < 0)
    #expect(corner.y < 0)
    _ = state.press(Key(.right))
    #expect(try #require(state.probe).x > corner.x)
  }

  @Test("puts the probe where the plane is clicked, and lets it follow a drag")
  func click() throws {
    var state = try state()
    #expect(state.update(.input(.mouse(.pressed, at: Position(row: 20, column: 30)))).isEmpty)
    let first = try #require(state.probe)
    _ = state.update(.input(.mouse(.dragged, at: Position(row: 10, column: 40))))
    let second = try #require(state.probe)
    #expect(second.x > first.x)
    #expect(second.y > first.y)
    _ = state.update(.input(.mouse(.rightPressed, at: Position(row: 0, column: 0))))
    #expect(state.probe == nil)
  }

  @Test("opens the help, lets it take the arrows, and closes it before anything else")
  func help() throws {
    var state = try state(columns: 60, rows: 20)
    #expect(state.press("i?").isEmpty)
    #expect(state.helpScroll == 0)
    for _ in 0..<200 { #expect(state.press(Key(.down)).isEmpty) }
    let last = try #require(state.helpScroll)
    #expect(last > 0 && last < 100)
    _ = state.press(Key(.up))
    #expect(state.helpScroll == last - 1)
    _ = state.press(Key(.escape))
    #expect(state.helpScroll == nil)
    #expect(state.probe != nil)
  }

  @Test("quits, redraws and suspends through the application")
  func program() throws {
    var state = try state()
    #expect(state.press("q") == [.quit])
    #expect(state.press(.control("c")) == [.quit])
    #expect(state.press(.control("l")) == [.redraw])
    #expect(state.press(.control("z")) == [.suspend])
    #expect(state.update(.input(.terminated(15))) == [.quit])
  }

  @Test("does nothing for a key without a command")
  func unknownKey() throws {
    var state = try state()
    #expect(state.press("~").isEmpty)
    #expect(state.press(Key(.function(5))).isEmpty)
  }

  @Test("focuses a neuron, fills the plane with it, and lets go with Escape")
  func focus() throws {
    var state = try state()
    _ = state.press(Key(.enter))
    #expect(state.selection.neuron == 0)
    #expect(state.options.showsNeuronField)
    _ = state.press(Key(.tab))
    #expect(state.selection.neuron == 1)
    _ = state.press("o")
    #expect(state.selection.visibleNeurons == [[0]])
    _ = state.press(Key(.escape))
    #expect(state.selection.neuron == nil)
    #expect(!state.options.showsNeuronField)
  }

  @Test("goes through all views and palettes and glyphs, and comes back")
  func cycles() throws {
    let start = try state()
    var state = start
    // XOR is a single run that nobody has edited, and none of its layers has three neurons.
    let missing: Set<ViewOptions.View> = [.comparison, .branches, .lift]
    for view in ViewOptions.View.allCases where !missing.contains(view) { _ = state.press("v") }
    for _ in Palette.all { _ = state.press("c") }
    for _ in GlyphLevel.allCases { _ = state.press("y") }
    #expect(state.options == start.options)
    #expect(state.theme == start.theme)
    _ = state.press("V")
    #expect(state.options.view == .why)
  }

  @Test("stays with ASCII on a terminal without Unicode")
  func ascii() throws {
    var state = try state(isUnicode: false)
    _ = state.press("yy")
    #expect(state.theme.glyphs == .ascii)
  }
}
