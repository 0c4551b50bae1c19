import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("Editing the network by keys")
struct EditTests {
  /// The last row of the screen.
  private func statusLine(_ state: InterfaceState) -> String {
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    return text.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// XOR trained and edited as a session would, with what the trainer says to it.
  private func edited(
    _ edits: [TrainingEdit], columns: Int = 120, rows: Int = 40, isUnicode: Bool = true
  ) throws -> InterfaceState {
    var state = try state(
      columns: columns, rows: rows, colorDepth: isUnicode ? .indexed : .none, isUnicode: isUnicode)
    let run = HeadlessRun(state.experiment)
    var words = ""
    for (index, edit) in edits.enumerated() {
      run.train(toEpoch: 15 * (index + 1))
      words = try run.apply(edit)
    }
    run.train(toEpoch: 15 * edits.count + 15)
    var snapshot = run.snapshot()
    snapshot.reply = TrainingReply(number: 1, text: words, isRefusal: false)
    _ = state.update(.snapshot(snapshot))
    return state
  }

  @Test("asks the trainer for new weights of the focused neuron, or of the one that is shown")
  func newWeights() throws {
    var state = try state()
    #expect(state.press("z").isEmpty)
    #expect(state.notice?.isRefusal == true)
    _ = state.press(Key(.tab))
    _ = state.press(Key(.tab))
    #expect(state.notice == nil)
    let second = NeuronPlace(layer: 0, neuron: 1)
    #expect(state.press("z") == [.training(.edit(.drawNeuron(second)))])
    _ = state.press(Key(.escape))
    while state.options.view != .neuron { _ = state.press("v") }
    let first = NeuronPlace(layer: 0, neuron: 0)
    #expect(state.press("z") == [.training(.edit(.drawNeuron(first)))])
  }

  @Test("asks for neurons and layers where the focus is, and for the way back")
  func shape() throws {
    var state = try state()
    #expect(state.press("+") == [.training(.edit(.addNeuron(layer: 0)))])
    let last = NeuronPlace(layer: 0, neuron: 1)
    #expect(state.press("-") == [.training(.edit(.removeNeuron(last)))])
    _ = state.press(Key(.tab))
    let first = NeuronPlace(layer: 0, neuron: 0)
    #expect(state.press("-") == [.training(.edit(.removeNeuron(first)))])
    #expect(state.press("L") == [.training(.edit(.addLayer(before: 1)))])
    #expect(state.press("D") == [.training(.edit(.removeLayer(0)))])
    #expect(state.press("u") == [.training(.undo)])
    #expect(state.press(.control("r")) == [.training(.redo)])
    #expect(state.press("M") == [.training(.toggleMark)])
    let edit = TrainingEdit.setLearningRate(0.3)
    #expect(state.update(.action(.training(.edit(edit)))) == [.training(.edit(edit))])
  }

  @Test(
    "changes settings by typed commands",
    arguments: [
      ("rate .03", .edit(.setLearningRate(0.03))), ("batch 4", .edit(.setMiniBatchSize(4))),
      ("optimizer adam", .edit(.setOptimizer(.adam))),
      ("loss squared-error", .edit(.setLoss(.squaredError))),
      ("activation relu", .edit(.setActivation(layer: 0, .relu))),
      ("dropout 0.2", .edit(.setDropout(0.2))), ("branch 0", .switchBranch(0)),
      ("undo", .undo),
    ] as [(String, TrainingCommand)])
  func typed(line: String, command: TrainingCommand) throws {
    var state = try state()
    _ = state.press(":" + line)
    #expect(state.press(Key(.enter)) == [.training(command)])
  }

  @Test("edits no comparison, and no network without a hidden layer but by a layer")
  func refusals() throws {
    var runs = try state("learning-rates")
    #expect(runs.runs.count > 1)
    for key in ["+", "u", "M"] {
      #expect(runs.press(key).isEmpty)
      #expect(statusLine(runs).contains("a comparison cannot be edited"))
    }
    var line = try state("perceptron-and")
    #expect(line.press("+").isEmpty)
    #expect(line.press("D").isEmpty)
    #expect(line.press("L") == [.training(.edit(.addLayer(before: 0)))])
  }

  @Test("shows the edited network, and says what was changed until the next key")
  func notice() throws {
    var state = try edited([.addNeuron(layer: 0)])
    #expect("\(state.experiment.architecture)" == "2-3-1")
    #expect(statusLine(state).contains("+ h₃"))
    let snapshot = try #require(state.snapshot)
    _ = state.press("t")
    #expect(!statusLine(state).contains("+ h₃"))
    _ = state.update(.snapshot(snapshot))
    #expect(!statusLine(state).contains("+ h₃"), "a reply is told once")
  }

  @Test("goes back to the first network when its snapshot says no more of an edit")
  func undone() throws {
    var state = try edited([.addNeuron(layer: 0), .addLayer(before: 1)])
    #expect("\(state.experiment.architecture)" == "2-3-3-1")
    let run = HeadlessRun(try experiment("xor"))
    _ = state.update(.snapshot(run.snapshot()))
    #expect("\(state.experiment.architecture)" == "2-2-1")
    #expect(state.selection.width == 2)
  }

  @Test("shows the line of a new neuron, and keeps those that were hidden hidden")
  func lines() throws {
    var state = try state()
    _ = state.press(Key(.tab))
    _ = state.press("1")
    let run = HeadlessRun(state.experiment)
    try run.apply(.addNeuron(layer: 0))
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.selection.visibleNeurons == [[1, 2]])
    #expect(state.selection.neuron == 0)
    try run.apply(.addLayer(before: 0))
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.selection.visibleNeurons == [[], [1, 2]])
    #expect(state.selection.layer == 1)
    try run.apply(.removeLayer(1))
    try run.apply(.removeNeuron(NeuronPlace(layer: 0, neuron: 1)))
    _ = state.press(Key(.tab))
    _ = state.press(Key(.tab))
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.selection.width == 1)
    #expect(state.selection.neuron == 0)
    try run.apply(.removeLayer(0))
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.selection.width == 0)
    #expect(state.selection.neuron == nil)
    _ = state.frame(reusing: nil)
  }

  @Test("takes a restart's other weights back with it")
  func undoneRestart() throws {
    var state = try state(epoch: 3)
    let before = try #require(state.snapshot)
    _ = state.press("R")
    #expect(state.draw == 1)
    _ = state.press("u")
    _ = state.update(.snapshot(before))
    #expect(state.draw == 0)
    #expect(state.press("R") == [.training(.restart(draw: 2))])
  }

  @Test("marks each edit in the plot of the loss", arguments: [(120, 40, true), (80, 24, false)])
  func marks(columns: Int, rows: Int, isUnicode: Bool) throws {
    let state = try edited(
      [.setLearningRate(0.5), .addNeuron(layer: 0)], columns: columns, rows: rows,
      isUnicode: isUnicode)
    expectScreen(
      state.frame(reusing: nil).buffer, matches: "edited-\(columns)",
      title: "xor, edited twice, \(columns)x\(rows)")
  }
}
