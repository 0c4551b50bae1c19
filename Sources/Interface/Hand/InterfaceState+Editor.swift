import NeuralNetwork
import ScenarioFormat
import TextScreen

/// Weights and biases by number.
extension InterfaceState {
  /// Opens the list of the focused neuron's parameters, of the first neuron if none has the focus;
  /// or closes it.
  mutating func toggleEditor() -> [Effect] {
    guard editor == nil else { return closeEditor() }
    guard !comparesRuns else { return refuse("a comparison cannot be edited, only a single run") }
    guard snapshot != nil else { return refuse("training has not begun yet") }
    let effects = putDown()
    showInEditor(
      NeuronPlace(layer: selection.width > 0 ? selection.layer : 0, neuron: selection.neuron ?? 0))
    return effects
  }

  /// What a key does while the list is open; nil for keys that mean what they always do.
  mutating func editParameter(with key: Key) -> [Effect]? {
    guard let editor else { return nil }
    if let entry = editor.entry { return type(key, in: entry) }
    switch key.code {
    case .up: return chooseRow(by: -1)
    case .down: return chooseRow(by: 1)
    case .pageUp: return chooseRow(by: -10)
    case .pageDown: return chooseRow(by: 10)
    case .home: return chooseRow(by: -1_000)
    case .end: return chooseRow(by: 1_000)
    case .left: return nudge(by: key.modifiers.contains(.shift) ? -10 : -1)
    case .right: return nudge(by: key.modifiers.contains(.shift) ? 10 : 1)
    case .tab: return chooseNeuron(by: key.modifiers.contains(.shift) ? -1 : 1)
    case .enter where held?.isInHand == true: return putDown()
    case .enter: return beginEntry(ParameterText.full(chosenValue))
    case .escape: return held?.isInHand == true ? putBack() : closeEditor()
    case .character(let character) where key.modifiers.isEmpty: return press(character)
    default: return nil
    }
  }

  private var chosenValue: Float {
    guard let editor else { return 0 }
    return shownValues(of: editor.neuron)[editor.place(in: experiment.architecture).input]
  }

  private mutating func press(_ character: Character) -> [Effect]? {
    switch character {
    case "0"..."9", "-", "+", ".", "−": return beginEntry(String(character))
    case ">": return chooseLayer(by: 1)
    case "<": return chooseLayer(by: -1)
    case "e": return closeEditor()
    case "f":
      guard let place = editor?.place(in: experiment.architecture) else { return nil }
      let isFrozen = experiment.isFrozen(place)
      let edit = TrainingEdit.setParameterFrozen(
        place.neuron, input: place.input, !isFrozen)
      return perform(.training(.edit(edit)))
    default: return nil
    }
  }

  private mutating func closeEditor() -> [Effect] {
    editor = nil
    return putDown()
  }

  // MARK: - The list

  private mutating func chooseRow(by step: Int) -> [Effect] {
    let architecture = experiment.architecture
    editor?.moveRow(by: step, in: architecture)
    return putDown()
  }

  /// The next neuron of the layer, round and round.
  private mutating func chooseNeuron(by step: Int) -> [Effect] {
    guard let place = editor?.neuron else { return [] }
    let effects = putDown()
    let neurons = Array(0..<experiment.architecture.layers[place.layer].width)
    showInEditor(
      NeuronPlace(layer: place.layer, neuron: neurons.element(after: place.neuron, by: step)))
    return effects
  }

  /// The first neuron of the next layer; the last layer is the output.
  private mutating func chooseLayer(by step: Int) -> [Effect] {
    guard let place = editor?.neuron else { return [] }
    let layer = min(max(place.layer + step, 0), experiment.architecture.layers.count - 1)
    guard layer != place.layer else { return [] }
    let effects = putDown()
    showInEditor(NeuronPlace(layer: layer, neuron: 0))
    return effects
  }

  /// Shows a neuron's parameters, and gives it the focus if it is a hidden one.
  mutating func showInEditor(_ place: NeuronPlace) {
    if editor == nil { editor = ParameterEditor(neuron: place) }
    let architecture = experiment.architecture
    editor?.show(place, of: architecture)
    selection.focus(layer: place.layer, neuron: place.neuron)
  }

  /// Keeps the list at a neuron that there is.
  mutating func settleEditor() {
    guard let editor else { return }
    let architecture = experiment.architecture
    if architecture.contains(editor.neuron) {
      self.editor?.moveRow(by: 0, in: architecture)
    } else {
      self.editor = nil
    }
  }

  // MARK: - Numbers

  /// Changes the chosen number a little; the picture follows, the trainer does when it is put down.
  private mutating func nudge(by steps: Int) -> [Effect] {
    guard let editor else { return [] }
    let effects = held?.isInHand == true ? [] : hold(editor.neuron)
    guard let held else { return effects }
    let input = editor.place(in: experiment.architecture).input
    let step = ParameterText.step(for: held.original[input])
    self.held?.values[input] = ParameterText.nudged(
      held.values[input], by: Double(steps) * step)
    return effects
  }

  private mutating func beginEntry(_ text: String) -> [Effect] {
    editor?.entry = Prompt(text)
    return putDown()
  }

  private mutating func type(_ key: Key, in entry: Prompt) -> [Effect] {
    var entry = entry
    switch key.code {
    case .escape:
      editor?.entry = nil
      return []
    case .enter: return set(entry)
    case .up, .down, .tab:
      let effects = set(entry)
      guard editor?.entry == nil else { return effects }
      return effects + (editParameter(with: key) ?? [])
    case .backspace: entry.deleteBackward()
    case .delete: entry.deleteForward()
    case .left: entry.moveCursor(by: -1)
    case .right: entry.moveCursor(by: 1)
    case .home: entry.moveCursor(by: -Prompt.longest)
    case .end: entry.moveCursor(by: Prompt.longest)
    case .character("c") where key.modifiers == .control: return perform(.quit)
    case .character("u") where key.modifiers == .control: entry = Prompt()
    case .character(let character) where key.modifiers.isEmpty: entry.insert(character)
    default: break
    }
    editor?.entry = entry.text.isEmpty ? nil : entry
    return []
  }

  /// Sets the chosen parameter to what was typed; what is no number stays there, with what is
  /// wrong.
  private mutating func set(_ entry: Prompt) -> [Effect] {
    guard let editor else { return [] }
    do {
      let value = try ParameterText.value(of: entry.text)
      self.editor?.entry = nil
      guard value != chosenValue else { return [] }
      let place = editor.place(in: experiment.architecture)
      let edit = TrainingEdit.setParameter(place.neuron, input: place.input, value: value)
      return perform(.training(.edit(edit)))
    } catch {
      self.editor?.entry?.problem = error.text
      return []
    }
  }
}
