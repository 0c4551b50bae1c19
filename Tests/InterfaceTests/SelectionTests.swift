import Interface
import NeuralNetwork
import Testing

@Suite("The selection")
struct SelectionTests {
  private func selection(widths: [Int]) -> Selection {
    let layers = (widths + [1]).map { Architecture.Layer(width: $0, activation: .tanh) }
    return Selection(architecture: Architecture(inputCount: 2, layers: layers))
  }

  @Test("begins with the first layer focused, its lines and the boundary drawn")
  func start() {
    let selection = selection(widths: [2, 3])
    #expect(selection.layer == 0)
    #expect(selection.neuron == nil)
    #expect(selection.visibleNeurons == [[0, 1], []])
    #expect(selection.showsDecisionBoundary)
  }

  @Test("toggles a line off and on again, and ignores neurons that are not there")
  func toggleLine() {
    var selection = selection(widths: [2])
    selection.toggleLine(neuron: 1)
    #expect(selection.visibleNeurons == [[0]])
    selection.toggleLine(neuron: 1)
    selection.toggleLine(neuron: 2)
    #expect(selection.visibleNeurons == [[0, 1]])
  }

  @Test("hides all lines when some are drawn, and shows all when none is")
  func toggleAllLines() {
    var selection = selection(widths: [3])
    selection.toggleLine(neuron: 0)
    selection.toggleAllLines()
    #expect(selection.visibleNeurons == [[]])
    selection.toggleAllLines()
    #expect(selection.visibleNeurons == [[0, 1, 2]])
  }

  @Test("moves the focus through all neurons, then to none, then round again")
  func moveFocus() {
    var selection = selection(widths: [2])
    let forward = (0..<4).map { _ in
      selection.moveFocus(by: 1)
      return selection.neuron
    }
    #expect(forward == [0, 1, nil, 0])
    selection.moveFocus(by: -1)
    #expect(selection.neuron == nil)
    selection.moveFocus(by: -1)
    #expect(selection.neuron == 1)
  }

  @Test("shows the lines of a layer that gets the focus, and stays among the hidden layers")
  func moveLayer() {
    var selection = selection(widths: [2, 3])
    selection.moveFocus(by: 1)
    selection.moveLayer(by: 1)
    #expect(selection.layer == 1)
    #expect(selection.neuron == nil)
    #expect(selection.visibleNeurons == [[0, 1], [0, 1, 2]])
    selection.moveLayer(by: 1)
    #expect(selection.layer == 1)
    selection.moveLayer(by: -5)
    #expect(selection.layer == 0)
  }

  @Test("does nothing in a network without a hidden layer")
  func noHiddenLayer() {
    var selection = selection(widths: [])
    selection.toggleLine(neuron: 0)
    selection.toggleAllLines()
    selection.moveFocus(by: 1)
    selection.moveLayer(by: 1)
    #expect(selection.width == 0)
    #expect(selection.neuron == nil)
    #expect(selection.layer == 0)
  }
}
