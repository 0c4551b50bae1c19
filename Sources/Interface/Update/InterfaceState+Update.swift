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
    case .action(let action): return perform(action)
    case .input(let event): return take(event)
    }
  }

  private mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      guard let action = action(for: key) else { return [] }
      return perform(action)
    case .mouse(let mouse, let position):
      if mouse == .pressed || mouse == .rightPressed { notice = nil }
      return take(mouse, at: position)
    case .resized(let size):
      self.size = size
      return []
    case .terminated, .closed: return [.quit]
    case .woken, .timedOut: return []
    }
  }

  /// What a key asks for now: an open help or probe takes some keys for itself.
  private func action(for key: Key) -> Action? {
    let action = CommandTable.command(for: key)?.action
    if helpScroll != nil { return HelpOverlay.action(for: key, otherwise: action) }
    if probe != nil, let move = Self.probeMove(for: key) { return move }
    return action
  }

  private static func probeMove(for key: Key) -> Action? {
    let distance = key.modifiers.contains(.shift) ? 5 : 1
    return switch key.code {
    case .left: .view(.moveProbe(columns: -distance, rows: 0))
    case .right: .view(.moveProbe(columns: distance, rows: 0))
    case .up: .view(.moveProbe(columns: 0, rows: -distance))
    case .down: .view(.moveProbe(columns: 0, rows: distance))
    default: nil
    }
  }
}
