import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("The list of a neuron's weights and bias")
struct ParameterEditorTests {
  private static let first = NeuronPlace(layer: 0, neuron: 0)

  private func screen(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  private func set(_ place: NeuronPlace, _ input: Int?, _ value: Float) -> [Effect] {
    [.training(.edit(.setParameter(place, input: input, value: value)))]
  }

  @Test("opens on the first neuron or the focused one, shows all digits, and closes")
  func opening() throws {
    var state = try state(epoch: 3)
    #expect(state.press("e").isEmpty)
    #expect(state.editor?.neuron == Self.first)
    let bias = try #require(state.snapshot).parameters.bias(layer: 0, neuron: 0)
    let text = "\(bias)".replacing("-", with: "−")
    #expect(screen(state).contains("Edit h₁") && screen(state).contains(text))
    #expect(state.press(Key(.escape)).isEmpty)
    #expect(state.editor == nil && !screen(state).contains("Edit"))
    _ = state.press(Key(.tab))
    _ = state.press("e")
    #expect(state.editor?.neuron.neuron == 1)
    _ = state.press("e")
    #expect(state.editor == nil)
  }

  @Test("a typed number takes the chosen parameter's place: one edit")
  func typing() throws {
    var state = try state()
    _ = state.press("e")
    _ = state.press(Key(.down))
    #expect(state.press("-0.25").isEmpty)
    #expect(state.press(Key(.enter)) == set(Self.first, 1, -0.25))
    _ = state.press(Key(.end))
    #expect(state.press("1e-3").isEmpty)
    #expect(state.press(Key(.up)) == set(Self.first, nil, 0.001))
    #expect(state.editor?.row == 1)
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(state.editor?.entry?.text == "−0.1")
    _ = state.press(Key(.backspace))
    #expect(state.press("2") + state.press(Key(.enter)) == set(Self.first, 1, -0.2))
  }

  @Test(
    "what is no number is not set, and stays with what would be right",
    arguments: ["1abc", "-nan", "+inf", "1e99", "-", ".", "1000001", "1 2"])
  func mistakes(text: String) throws {
    var state = try state()
    _ = state.press("e" + text)
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(state.editor?.entry?.text == text)
    #expect(screen(state).contains("a number from −1000000"))
    #expect(state.press(Key(.down)).isEmpty)
    #expect(state.editor?.row == 0)
    _ = state.press(Key(.escape))
    #expect(state.editor != nil && state.editor?.entry == nil)
    #expect(screen(state).contains("−0.6"))
  }

  @Test("a nudge changes the picture at once and the network when it is set: one edit for many")
  func nudging() throws {
    var state = try state()
    _ = state.press("e")
    let before = screen(state)
    for _ in 0..<3 { #expect(state.press(Key(.right)).isEmpty) }
    _ = state.press(Key(.left))
    _ = state.press(Key(.left, modifiers: .shift))
    #expect(state.held?.values.weights == [-0.68, -0.1])
    #expect(screen(state).contains("was −0.6") && screen(state).contains("h₁ held: loss"))
    #expect(screen(state) != before)
    let edit = TrainingEdit.setNeuron(Self.first, weights: [-0.68, -0.1], bias: 0)
    #expect(state.press(Key(.enter)) == [.training(.edit(edit))])
    var put = try self.state()
    _ = put.press("e")
    _ = put.press(Key(.right))
    #expect(put.press(Key(.escape)).isEmpty)
    #expect(put.held == nil && screen(put) == before)
    _ = put.press(Key(.right))
    #expect(put.press(Key(.down)).count == 1, "another row sets it")
  }

  private func state() throws -> InterfaceState { try InterfaceTests.state() }

  private func state(epoch: Int) throws -> InterfaceState {
    try InterfaceTests.state(epoch: epoch)
  }

  @Test("reaches every neuron, the outputs too")
  func neurons() throws {
    var state = try state()
    _ = state.press("e")
    _ = state.press(Key(.tab))
    #expect(state.editor?.neuron == NeuronPlace(layer: 0, neuron: 1))
    #expect(state.selection.neuron == 1)
    _ = state.press(">")
    #expect(state.editor?.neuron == NeuronPlace(layer: 1, neuron: 0))
    #expect(screen(state).contains("Edit y"))
    _ = state.press(">")
    #expect(state.press("3") + state.press(Key(.enter)) == set(.init(layer: 1, neuron: 0), 0, 3))
    _ = state.press("<")
    _ = state.press(Key(.tab, modifiers: .shift))
    #expect(state.editor?.neuron == NeuronPlace(layer: 0, neuron: 1))
  }

  @Test("scrolls through as many weights as there are")
  func scrolling() throws {
    var state = try InterfaceTests.state("spiral", columns: 60, rows: 20)
    _ = state.press("e>")
    #expect(screen(state).contains("w₁ ") && !screen(state).contains("w₁₆"))
    _ = state.press(Key(.end))
    #expect(screen(state).contains("b  ") && !screen(state).contains("w₁ "))
    for _ in 0..<40 { _ = state.press(Key(.up)) }
    #expect(state.editor?.row == 0 && screen(state).contains("w₁ "))
  }

  @Test("f freezes one parameter, or lets it go; beside the list the whole neuron")
  func freezing() throws {
    var state = try state()
    #expect(state.press("f").isEmpty)
    _ = state.press(Key(.tab))
    let neuron = TrainingEdit.setFrozen(Self.first, true)
    #expect(state.press("f") == [.training(.edit(neuron))])
    _ = state.press("e")
    _ = state.press(Key(.down))
    let weight = TrainingEdit.setParameterFrozen(Self.first, input: 1, true)
    #expect(state.press("f") == [.training(.edit(weight))])
    #expect(!screen(state).contains("❄"))
    let run = HeadlessRun(state.experiment)
    try run.apply(weight)
    _ = state.update(.snapshot(run.snapshot()))
    let marks = screen(state).count { $0 == "❄" }
    #expect(marks == 2, "in the list and in the diagram")
    let thaw = TrainingEdit.setParameterFrozen(Self.first, input: 1, false)
    #expect(state.press("f") == [.training(.edit(thaw))])
  }

  @Test("what stands in a neuron's own view says which weights are frozen")
  func frozenView() throws {
    var state = try state()
    let run = HeadlessRun(state.experiment)
    try run.apply(.setFrozen(Self.first, true))
    _ = state.update(.snapshot(run.snapshot()))
    while state.options.view != .neuron { _ = state.press("v") }
    #expect(screen(state).count { $0 == "❄" } == 3)
  }

  @Test("closes when its neuron goes, and stays where another comes")
  func shape() throws {
    var state = try state()
    _ = state.press("e")
    _ = state.press(Key(.tab))
    let run = HeadlessRun(state.experiment)
    try run.apply(.addNeuron(layer: 0))
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.editor != nil)
    for _ in 0..<2 { try run.apply(.removeNeuron(NeuronPlace(layer: 0, neuron: 1))) }
    _ = state.update(.snapshot(run.snapshot()))
    #expect(state.editor == nil)
  }

  @Test(
    "has phrases too",
    arguments: [
      ("set h2.w1 0.5", .setParameter(.init(layer: 0, neuron: 1), input: 0, value: 0.5)),
      ("set h2.b -1", .setParameter(.init(layer: 0, neuron: 1), input: nil, value: -1)),
      ("set y.w2 1e2", .setParameter(.init(layer: 1, neuron: 0), input: 1, value: 100)),
      ("freeze h2", .setFrozen(.init(layer: 0, neuron: 1), true)),
      ("unfreeze h2.w1", .setParameterFrozen(.init(layer: 0, neuron: 1), input: 0, false)),
    ] as [(String, TrainingEdit)])
  func phrases(line: String, edit: TrainingEdit) throws {
    var state = try state()
    _ = state.press(":" + line)
    #expect(state.press(Key(.enter)) == [.training(.edit(edit))])
  }

  @Test(
    "phrases that make no sense say what would be right",
    arguments: [
      ("set", "set wants a name, as h1.w1"), ("set h3.w1 1", "there is no 'h3.w1'"),
      ("set h1.w1", "not nothing"), ("set h1.w1 nan", "not 'nan'"),
      ("freeze z", "there is no 'z'"),
    ])
  func wrongPhrases(line: String, message: String) throws {
    var state = try state()
    _ = state.press(":" + line)
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(screen(state).contains(message))
  }

  @Test("names are completed, and tell layers apart where there are several")
  func completion() throws {
    var state = try state()
    _ = state.press(":set h2.")
    #expect(screen(state).contains("h2.w1 h2.w2 h2.b"))
    var deep = try InterfaceTests.state("spiral")
    _ = deep.press(":set h2.16.w1 4")
    let place = NeuronPlace(layer: 1, neuron: 15)
    #expect(deep.press(Key(.enter)) == set(place, 0, 4))
  }

  @Test("fits into every view and size", arguments: [(60, 20), (80, 24), (120, 40)])
  func views(columns: Int, rows: Int) throws {
    var state = try InterfaceTests.state(columns: columns, rows: rows)
    _ = state.press("e")
    let first = state.options.view
    repeat {
      #expect(screen(state).contains("Edit h₁") && screen(state).contains("w₂"))
      _ = state.press("v")
    } while state.options.view != first
  }

  @Test("looks like this, in colour and without", arguments: [ColorDepth.indexed, .none])
  func picture(colorDepth: ColorDepth) throws {
    var state = try InterfaceTests.state(
      epoch: 10, columns: 80, rows: 24, colorDepth: colorDepth, isUnicode: colorDepth != .none)
    _ = state.press("e")
    let run = HeadlessRun(state.experiment)
    run.train(toEpoch: 10)
    try run.apply(.setParameterFrozen(Self.first, input: nil, true))
    _ = state.update(.snapshot(run.snapshot()))
    _ = state.press(Key(.right))
    expectScreen(
      state.frame(reusing: nil).buffer,
      matches: colorDepth == .none ? "editor-80-ascii" : "editor-80")
  }
}
