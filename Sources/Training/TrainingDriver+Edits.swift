import ScenarioFormat

extension TrainingDriver {
  /// Edits the run where it stands.
  mutating func apply(_ edit: TrainingEdit) {
    let before = run.experiment
    do {
      say(try run.apply(edit))
    } catch {
      say(error.description, isRefusal: true)
    }
    measureAnewUnlessLike(before)
  }

  /// Goes where undoing, redoing or another branch leads, and says so.
  mutating func move(_ move: Timeline.Move?, saying prefix: String, otherwise refusal: String) {
    guard let move else { return say(refusal, isRefusal: true) }
    go(to: move.target)
    say("\(prefix): \(move.words)")
  }

  /// Sets a mark at the epoch that is shown, or takes it away.
  mutating func toggleMark() {
    let isMarked = run.toggleMark(at: run.position)
    say("\(isMarked ? "marked" : "no mark at"): epoch \(run.position.epoch)")
  }

  /// Gives the mark at the epoch that is shown a name.
  mutating func mark(named name: String) {
    run.mark(at: run.position, named: name)
    say("marked: epoch \(run.position.epoch), \(name)")
  }

  private mutating func say(_ text: String, isRefusal: Bool = false) {
    reply = TrainingReply(number: (reply?.number ?? 0) + 1, text: text, isRefusal: isRefusal)
  }

  /// Another network or another way to train it takes another time.
  private mutating func measureAnewUnlessLike(_ before: Experiment) {
    let now = run.experiment
    guard now.architecture != before.architecture || now.hyperparameters != before.hyperparameters
    else { return }
    capacity = CapacityMeter()
  }
}
