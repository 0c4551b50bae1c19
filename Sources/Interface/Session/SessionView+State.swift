import NeuralNetwork
import ScenarioFormat

extension SessionView {
  /// What a state shows.
  init(_ state: InterfaceState) {
    self.init()
    let (options, selection) = (state.options, state.selection)
    panel = options.view
    run = state.shownRun
    layer = selection.layer
    neuron = selection.neuron
    lines = selection.visibleNeurons.map { $0.sorted() }
    showsBoundary = selection.showsDecisionBoundary
    showsTestPoints = options.showsTestPoints
    isDiscretized = options.isDiscretized
    showsGhosts = options.showsGhosts
    showsNeuronField = options.showsNeuronField
    showsLesson = options.showsLesson
    hiddenAxes = options.hiddenAxes
    landscapeAxes = options.landscapeAxes
    probe = state.probe
  }
}

extension InterfaceState {
  /// Shows what a session has shown, as far as there is such a thing.
  mutating func show(_ view: SessionView) {
    if runs.indices.contains(view.run) { show(run: view.run) }
    if views.contains(view.panel) { options.view = view.panel }
    selection.restore(view)
    options.showsTestPoints = view.showsTestPoints
    options.isDiscretized = view.isDiscretized
    options.showsGhosts = view.showsGhosts
    options.showsNeuronField = view.showsNeuronField && selection.neuron != nil
    options.showsLesson = view.showsLesson
    options.hiddenAxes = view.hiddenAxes
    options.landscapeAxes = view.landscapeAxes
    let reach: ClosedRange<Float> = -1e30...1e30
    probe = view.probe.flatMap { reach.contains($0.x) && reach.contains($0.y) ? $0 : nil }
    motion.setPlaying(false)
  }
}
