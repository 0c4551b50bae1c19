import Datasets
import ScenarioFormat
import Training

/// What the trainer has been asked for and has not answered yet.
///
/// It is shown at once, and what is asked for next builds on it.
struct Foresight: Sendable {
  private var edits: [(reply: Int, edit: TrainingEdit)] = []
  private var newestReply = 0
  /// The training samples while one of them is held by the mouse.
  private(set) var held: Samples?

  /// Notes a command that the trainer will reply to, after the last reply that was seen.
  mutating func expect(reply command: TrainingCommand, after lastReply: Int) {
    newestReply = max(newestReply, lastReply) + 1
    held = nil
    switch command {
    case .edit(let edit): edits.append((newestReply, edit))
    case .toggleMark: break
    default: edits = []
    }
  }

  /// Shows other samples for as long as one of them is held; nil lets go of it.
  mutating func hold(_ samples: Samples?) { held = samples }

  /// Takes note of a reply: what it answers is in the snapshot.
  mutating func take(reply: Int) { edits.removeAll { $0.reply <= reply } }

  /// Expects nothing any more: a pause gives up what has to wait.
  mutating func giveUp() { self = Foresight() }

  /// The experiment as it will be.
  func applied(to experiment: Experiment) -> Experiment {
    let edits = edits.map(\.edit) + (held.map { [.setTrainingSamples($0)] } ?? [])
    return edits.reduce(experiment) { $0.foreseeing($1) }
  }
}

extension InterfaceState {
  /// Shows what is foreseen.
  mutating func foresee() { runs[shownRun].foresee(foresight) }

  /// Shows other samples while one of them is held.
  mutating func holdSamples(_ samples: Samples?) {
    foresight.hold(samples)
    foresee()
  }
}
