import NeuralNetwork
import ScenarioFormat
import Training

extension InterfaceState {
  /// Counts and notes what the trainer is told, from wherever it comes.
  mutating func count(_ effects: [Effect]) {
    for case .training(let command) in effects {
      commandCount += 1
      log.note(command, number: commandCount)
      guard command == .report else { continue }
      if session.pendingSave != nil, session.pendingSave?.command == nil {
        session.pendingSave?.command = commandCount
      }
      if script?.awaited == .max { script?.awaited = commandCount }
    }
  }

  /// Notes what the trainer isn't told.
  mutating func note(_ action: Action) {
    switch action {
    case .view(let action): note(action)
    case .openLesson, .quit:
      if let command = CommandTable.commands.first(where: { $0.action == action }) {
        log.note(command.name, endsSession: true)
      }
    case .openScenario(let name): log.note("open \(name)", endsSession: true)
    case .race(let values):
      let line = ["race", values.name.rawValue] + values.values
      log.note(line.joined(separator: " "), endsSession: true)
    case .training, .point, .setting, .hand, .export, .record, .save, .saveLog, .script, .redraw,
      .suspend:
      break
    }
  }

  private mutating func note(_ action: ViewAction) {
    switch action {
    case .openPrompt, .scrollHelp: return
    case .moveProbe, .placeProbe: noteProbe()
    case .move(let columns, let rows): log.note("move \(columns) \(rows)")
    case .focus(let place): log.note("focus \(place.layer + 1).\(place.neuron + 1)")
    case .show(let view): log.note("view \(view.rawValue)")
    case .hide(let pane): log.note("hide \(pane.rawValue)")
    case .unhide(let pane): log.note("show \(pane.rawValue)")
    // The trainer is told which one, once it is chosen.
    case .chooseBranch: return
    default:
      let command = CommandTable.commands.first { $0.action == .view(action) }
      log.note(command?.name ?? "# something that no line can say: \(action)")
    }
  }

  /// Notes what the mouse has moved or chosen.
  mutating func noteChanges(since old: InterfaceState) {
    if probe != old.probe { noteProbe() }
    guard let neuron = selection.neuron, selection != old.selection else { return }
    log.note("focus \(selection.layer + 1).\(neuron + 1)", replacing: "focus")
  }

  private mutating func noteProbe() {
    if let probe {
      log.note("probe-at \(probe.x) \(probe.y)", replacing: "probe-at")
    } else {
      log.note("probe")
    }
  }

  /// Asks for the file that plays all of it again.
  func saveLog(to path: String, replaces: Bool) -> [Effect] {
    let title = "Play it with: hyperplane \(runs[0].original.scenario.name) --play FILE"
    let text = log.script(
      title: title, isRunning: snapshot?.isRunning ?? false, epoch: snapshot?.epoch ?? 0)
    return [
      .write(
        FileRequest(
          path: path, content: Array(text.utf8), words: "the script",
          collision: replaces ? .replace : .refuse))
    ]
  }
}
