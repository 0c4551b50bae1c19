import NeuralNetwork
import ScenarioFormat
import Training

/// What a timeline must be like, without anything kept but starts: every state is computed by a
/// bare trainer, every path is a plain list.
struct PlainTimeline {
  /// A stretch between two edits.
  struct Piece {
    var experiment: Experiment
    var start: TrainerState
    /// The pieces before it, the first one first; its own past.
    var past: [Int]
    /// Where undoing leads.
    var before: (piece: Int, position: TrainingPosition)?
  }

  private(set) var pieces: [Piece]
  private(set) var path = [0]
  private(set) var position = TrainingPosition(epoch: 0)
  private var undone: [(piece: Int, position: TrainingPosition)] = []

  init(_ experiment: Experiment) {
    pieces = [Piece(experiment: experiment, start: experiment.makeTrainer().state, past: [])]
  }

  /// Which piece a position belongs to.
  private func piece(at position: TrainingPosition) -> Int {
    path.last { pieces[$0].start.position <= position } ?? path[0]
  }

  /// The experiment that is shown.
  var experiment: Experiment { pieces[piece(at: position)].experiment }

  /// The state that is shown, by a trainer that does it all again from the last edit.
  var state: TrainerState {
    let piece = pieces[piece(at: position)]
    let trainer = piece.experiment.makeTrainer()
    trainer.restore(piece.start)
    while trainer.epoch < position.epoch { trainer.runEpoch() }
    while trainer.shownCount < position.shownCount { trainer.runSample() }
    return trainer.state
  }

  mutating func go(to target: TrainingPosition) { position = target }

  mutating func apply(_ edit: TrainingEdit) throws(EditRefusal) {
    let (changed, start) = try experiment.applying(edit, to: state)
    let current = piece(at: position)
    begin(
      Piece(
        experiment: changed, start: start, past: pieces[current].past + [current],
        before: (current, position)))
  }

  mutating func restart(draw: Int) {
    let again = experiment.with(draw: draw)
    begin(
      Piece(
        experiment: again, start: again.makeTrainer().state, past: [],
        before: (piece(at: position), position)))
  }

  private mutating func begin(_ piece: Piece) {
    undone = []
    pieces.append(piece)
    path = piece.past + [pieces.count - 1]
    position = piece.start.position
  }

  mutating func undo() -> Bool {
    let last = path[path.count - 1]
    guard let before = pieces[last].before else { return false }
    undone.append((last, position))
    path = pieces[before.piece].past + [before.piece]
    position = pieces[last].past.isEmpty ? before.position : min(position, before.position)
    return true
  }

  mutating func redo() -> Bool {
    guard let next = undone.popLast() else { return false }
    path = pieces[next.piece].past + [next.piece]
    position = next.position
    return true
  }
}

extension TrainerState {
  var position: TrainingPosition { TrainingPosition(epoch: epoch, shownCount: shownCount) }
}

extension Timeline {
  /// Goes to a position by the nearest known state, however far it is.
  func go(to position: TrainingPosition) {
    approach(position)
    advance(toward: position, atMost: .max)
  }

  /// Goes to the end of an epoch.
  func go(toEpoch epoch: Int) { go(to: TrainingPosition(epoch: epoch)) }
}
