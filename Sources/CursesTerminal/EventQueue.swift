import TextScreen

/// Events that have been read and not yet asked for, the oldest first.
struct EventQueue {
  private var events: [InputEvent] = []
  private var next = 0

  /// Adds an event.
  ///
  /// Of drags and of resizes that follow each other only the last counts.
  mutating func append(_ event: InputEvent) {
    if next < events.count, let last = events.last, event.replaces(last) { events.removeLast() }
    events.append(event)
  }

  /// Takes the oldest event out.
  mutating func popFirst() -> InputEvent? {
    guard next < events.count else { return nil }
    let event = events[next]
    next += 1
    if next == events.count {
      events.removeAll(keepingCapacity: true)
      next = 0
    }
    return event
  }
}

extension InputEvent {
  fileprivate func replaces(_ other: InputEvent) -> Bool {
    switch (self, other) {
    case (.mouse(.dragged, _), .mouse(.dragged, _)), (.resized, .resized): true
    default: false
    }
  }
}
