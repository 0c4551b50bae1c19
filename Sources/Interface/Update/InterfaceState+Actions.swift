import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

extension InterfaceState {
  /// Does what an action asks for, or says what has to be done elsewhere.
  mutating func perform(_ action: Action) -> [Effect] {
    let effects = effects(of: action)
    note(action)
    return effects
  }

  private mutating func effects(of action: Action) -> [Effect] {
    switch action {
    case .training(let action): return putDown(before: action) ?? perform(action)
    case .point(let action): return perform(action)
    case .setting(let action): return perform(action)
    case .hand(.toggleLine): return toggleLineInHand()
    case .hand(.toggleParameters): return toggleEditor()
    case .view(let action):
      perform(action)
      return []
    case .openLesson(let step):
      return [.open(scenario: runs[0].experiment.scenario.name, step: step)]
    case .openScenario(let name): return [.open(scenario: name, step: 0)]
    case .race(let values): return race(values)
    case .export(let request): return export(request)
    case .record(let request): return record(request)
    case .save(let path, let replaces): return save(to: path, replaces: replaces)
    case .saveLog(let path, let replaces): return saveLog(to: path, replaces: replaces)
    case .script(let request): return control(request)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
  }

  private mutating func perform(_ action: ViewAction) {
    switch action {
    case .toggleLine(let neuron): selection.toggleLine(neuron: neuron)
    case .toggleFocusedLine:
      if let neuron = selection.neuron { selection.toggleLine(neuron: neuron) }
    case .toggleDecisionBoundary: selection.showsDecisionBoundary.toggle()
    case .toggleAllLines: selection.toggleAllLines()
    case .focusNextNeuron: moveFocus(by: 1)
    case .focusPreviousNeuron: moveFocus(by: -1)
    case .focusNextLayer: moveLayer(by: 1)
    case .focusPreviousLayer: moveLayer(by: -1)
    case .toggleNeuronField: toggleNeuronField()
    case .show(let view): show(view)
    case .nextView: show(views.element(after: options.view, by: 1))
    case .previousView: show(views.element(after: options.view, by: -1))
    case .nextAxes: takeAxes(after: 1)
    case .previousAxes: takeAxes(after: -1)
    case .toggleMotion: toggleMotion()
    case .move(let columns, let rows): move(columns: columns, rows: rows)
    case .toggleBranches: toggleBranches()
    case .chooseBranch(let step): chooseBranch(after: step)
    case .toggleGhosts: options.showsGhosts.toggle()
    case .toggleExplanation: show(options.view == .why ? .overview : .why)
    case .toggleLesson: options.showsLesson = lessonRows == 0
    case .toggleTestPoints: options.showsTestPoints.toggle()
    case .toggleDiscretized: options.isDiscretized.toggle()
    case .toggleLecture: toggleLecture()
    case .togglePrediction: togglePrediction()
    case .hide(let pane): hide(pane)
    case .unhide(let pane): unhide(pane)
    case .nextPalette: theme.takeNextPalette()
    case .nextGlyphs: theme.takeNextGlyphs(on: capabilities)
    case .toggleProbe: toggleProbe()
    case .placeProbe(let point): probe = point
    case .focus(let place): selection.focus(layer: place.layer, neuron: place.neuron)
    case .moveProbe(let columns, let rows): moveProbe(columns: columns, rows: rows)
    case .openPrompt: prompt = Prompt()
    case .toggleHelp: helpScroll = helpScroll == nil ? 0 : nil
    case .scrollHelp(let lines): scrollHelp(by: lines)
    case .dismiss: dismiss()
    }
  }

  /// With no neuron focused, the first one of the focused layer is taken.
  private mutating func toggleNeuronField() {
    if selection.neuron == nil { selection.moveFocus(by: 1) }
    options.showsNeuronField = selection.neuron != nil && !options.showsNeuronField
  }

  private mutating func takeAxes(after step: Int) {
    if options.view == .landscape {
      takeLandscapeAxes(after: step)
    } else {
      takeHiddenAxes(after: step)
    }
  }

  private mutating func moveLayer(by step: Int) {
    selection.moveLayer(by: step)
    options.hiddenAxes = nil
    options.landscapeAxes = nil
  }

  /// In a comparison the runs have the focus, elsewhere the neurons; so too in a landscape that
  /// several runs without hidden neurons walk over.
  private mutating func moveFocus(by step: Int) {
    let areRunsInLandscape =
      options.view == .landscape && comparesRuns && selection.width == 0
    if options.view == .comparison || areRunsInLandscape {
      showRun(after: step)
    } else {
      selection.moveFocus(by: step)
      options.hiddenAxes = nil
      options.landscapeAxes = nil
    }
  }

  /// A comparison has many planes and no room for a probe: it gives way to the overview.
  private mutating func toggleProbe() {
    if options.view == .comparison { options.view = .overview }
    probe = probe == nil ? centerOfPlane : nil
  }

  private mutating func scrollHelp(by lines: Int) {
    guard let scroll = helpScroll else { return }
    let last = HelpOverlay.lastScroll(
      size: size, isUnicode: theme.isUnicode, keymap: keymap)
    helpScroll = min(max(scroll + lines, 0), last)
  }

  private mutating func dismiss() {
    if grip != nil, foresight.held != nil {
      grip = nil
      holdSamples(nil)
    } else if helpScroll != nil {
      helpScroll = nil
    } else if chosenSetting != nil {
      chosenSetting = nil
    } else if probe != nil {
      probe = nil
    } else {
      selection.neuron = nil
      options.showsNeuronField = false
    }
  }
}
