import ScenarioFormat
import TextScreen
import Training

extension InterfaceState {
  /// Takes a message in and says what else has to be done: the only place where the state changes.
  public mutating func update(_ message: Message) -> [Effect] {
    var effects = effects(of: message)
    effects += playOn()
    count(effects)
    return effects
  }

  private mutating func effects(of message: Message) -> [Effect] {
    switch message {
    case .snapshot(let snapshot, let run):
      take(snapshot, ofRun: run)
      guard run == 0 else { return [] }
      log.take(snapshot.receipts)
      resume(with: snapshot)
      return saveIfDue(snapshot)
    case .opened(let experiment):
      log.beginSession()
      open(experiment)
      return []
    case .tick:
      tick()
      return []
    case .wrote(let reply):
      take(reply)
      return []
    case .recorded(let reply):
      take(reply)
      return []
    case .action(let action): return perform(action)
    case .input(let event): return take(event)
    }
  }

  private mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key):
      let isPrompt = prompt != nil
      if !isPrompt { notice = nil }
      let pause = pauseScript()
      if isPrompt { return pause + edit(key) }
      if helpScroll == nil, let effects = editParameter(with: key) ?? moveLine(with: key) {
        return pause + effects
      }
      guard let action = action(for: key) else {
        answer()
        return pause
      }
      return pause + perform(action)
    case .mouse(let mouse, let position):
      var pause: [Effect] = []
      if mouse == .pressed || mouse == .rightPressed {
        notice = nil
        pause = pauseScript()
      }
      let old = self
      let effects = take(mouse, at: position)
      noteChanges(since: old)
      return pause + effects
    case .line(let line): return pauseScript() + take(line: line)
    case .resized(let size):
      self.size = size
      return []
    case .terminated, .closed: return [.quit]
    case .woken, .timedOut: return []
    }
  }

  /// What a key asks for now: an open help or probe takes some keys for itself.
  private func action(for key: Key) -> Action? {
    let action = keymap.command(for: key)?.action
    if helpScroll != nil { return HelpOverlay.action(for: key, otherwise: action) }
    if chosenSetting != nil, let action = settingAction(for: key) { return action }
    if options.view == .branches, probe == nil, key == Key(.enter) {
      return .training(.goToChosenBranch)
    }
    guard let (columns, rows) = Self.steps(of: key) else { return action }
    if probe != nil { return .view(.moveProbe(columns: columns, rows: rows)) }
    if options.view == .branches, rows != 0 { return .view(.chooseBranch(step: rows)) }
    return movesByItself ? .view(.move(columns: columns, rows: rows)) : action
  }

  /// How far an arrow key leads; nil for any other key.
  static func steps(of key: Key) -> (columns: Int, rows: Int)? {
    let distance = key.modifiers.contains(.shift) ? 5 : 1
    return switch key.code {
    case .left: (-distance, 0)
    case .right: (distance, 0)
    case .up: (0, -distance)
    case .down: (0, distance)
    default: nil
    }
  }
}
