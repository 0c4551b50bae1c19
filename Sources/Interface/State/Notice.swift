import Training

/// A short message in the status line.
public struct Notice: Sendable, Hashable {
  /// One line.
  public let text: String
  /// Whether something was refused.
  public let isRefusal: Bool
}

extension InterfaceState {
  /// Says what the trainer replies, once.
  mutating func takeReply(_ reply: TrainingReply?) {
    guard let reply, reply.number > lastReply else { return }
    lastReply = reply.number
    notice = Notice(text: reply.text, isRefusal: reply.isRefusal)
  }

  /// Says why nothing is done.
  mutating func refuse(_ text: String) -> [Effect] {
    notice = Notice(text: text, isRefusal: true)
    return []
  }
}
