import Synchronization

/// Where a session and its users meet: commands go in, the newest snapshot comes out.
package final class TrainingMailbox: Sendable {
  private struct Content: Sendable {
    var commands: [TrainingCommand] = []
    var snapshot: TrainingSnapshot?
    var isClosed = false
  }

  private let content = Shared(Content())
  private let waiting = Atomic<Bool>(false)

  /// Creates an empty mailbox.
  package init() {}

  /// Whether something waits for the trainer; cheap enough to ask all the time.
  package var isWaiting: Bool { waiting.load(ordering: .relaxed) }

  /// Whether the session has been stopped.
  package var isClosed: Bool { content.withLock { $0.isClosed } }

  /// Puts a command in; a closed mailbox takes none.
  ///
  /// - Returns: whether the trainer has to be told, since nothing else waits for it.
  package func post(_ command: TrainingCommand) -> Bool {
    content.withLock { content in
      guard !content.isClosed else { return false }
      content.commands.append(command)
      waiting.store(true, ordering: .relaxed)
      return content.commands.count == 1
    }
  }

  /// Takes all commands out, in the order in which they came; nil from a closed mailbox.
  package func takeCommands() -> [TrainingCommand]? {
    content.withLock { content in
      guard !content.isClosed else { return nil }
      waiting.store(false, ordering: .relaxed)
      defer { content.commands = [] }
      return content.commands
    }
  }

  /// Puts a snapshot in, in the place of one that nobody has taken.
  ///
  /// - Returns: whether somebody has to be told, since none was waiting.
  package func publish(_ snapshot: TrainingSnapshot) -> Bool {
    content.withLock { content in
      guard !content.isClosed else { return false }
      defer { content.snapshot = snapshot }
      return content.snapshot == nil
    }
  }

  /// Takes the newest snapshot out; nil if there is none that has not been taken.
  package func takeSnapshot() -> TrainingSnapshot? {
    content.withLock { content in
      defer { content.snapshot = nil }
      return content.snapshot
    }
  }

  /// Takes no more commands or snapshots, and interrupts the trainer.
  package func close() {
    content.withLock { content in
      content.isClosed = true
      content.commands = []
      waiting.store(true, ordering: .relaxed)
    }
  }
}
