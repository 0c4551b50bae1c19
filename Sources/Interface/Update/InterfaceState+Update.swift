import ScenarioFormat
import TextScreen
import Training

extension InterfaceState {
  /// Takes a message in and says what else has to be done: the only place where the state changes.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .snapshot(let snapshot, let run):
      take(snapshot, ofRun: run)
      return []
    case .opened(let experiment):
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
    case .key(let key) where prompt != nil: return edit(key)
    case .key(let key):
      notice = nil
      if helpScroll == nil, let effects = editParameter(with: key) ?? moveLine(with: key) {
        return effects
      }
      guard let action = action(for: key) else {
        answer()
        return []
      }
      return perform(action)
    case .mouse(let mouse, let position):
      if mouse == .pressed || mouse == .rightPressed { notice = nil }
      return take(mouse, at: position)
    case .line(let line): return take(line: line)
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
