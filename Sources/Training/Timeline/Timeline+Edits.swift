import NeuralNetwork
package import ScenarioFormat

extension Timeline {
  /// What undoing or redoing leads to.
  package struct Move {
    /// What is undone, or done again, in a few words.
    package var words: String
    /// Where to go on the path.
    package var target: TrainingPosition
  }

  /// Edits the run at the position; what came after it stays as another branch.
  ///
  /// - Returns: what was changed, in a few words.
  package func apply(_ edit: TrainingEdit) throws(EditRefusal) -> String {
    guard path.count < Timeline.largestPathCount else {
      throw EditRefusal("\(Timeline.largestPathCount) changes are as many as one run remembers")
    }
    guard pathByteCount < largestPathByteCount else {
      throw EditRefusal("the way back to the start takes all its memory; r begins anew")
    }
    let state = run.state
    let next = try experiment.applying(edit, to: state)
    return begin(edit, next.experiment, next.state)
  }

  /// Goes on with another experiment and another state, which an edit has led to.
  @discardableResult
  func begin(_ edit: TrainingEdit, _ changed: Experiment, _ next: TrainerState) -> String {
    let state = run.state
    let words = edit.words(
      in: experiment,
      parameters: Parameters(architecture: experiment.architecture, values: state.parameters))
    let isPast = run.stop.map { $0.epoch <= state.epoch } ?? false
    let start = TrainingStart(
      state: next, stop: isPast ? run.stop : nil, trainedTime: run.trainedTime)
    begin(
      changed, start: start, from: position, continuesPast: true, change: .edit(edit),
      words: words)
    return words
  }

  /// Begins again at epoch 0, with the initial parameters of a draw and the present settings; what
  /// there was stays as a branch.
  ///
  /// Undoing comes back to the position that is given.
  package func restart(draw: Int, from position: TrainingPosition) {
    let again = experiment.with(draw: draw)
    let start = TrainingStart(state: again.makeTrainer().state)
    begin(
      again, start: start, from: position, continuesPast: false, change: .start(draw: draw),
      words: draw == experiment.draw ? "start again" : "start \(draw)")
  }

  /// Begins with an experiment at epoch 0 of which nobody knows what was before.
  func restart(with experiment: Experiment) {
    let position = TrainingPosition(epoch: 0)
    begin(
      experiment, start: TrainingStart(state: experiment.makeTrainer().state), from: position,
      continuesPast: false, change: .start(draw: experiment.draw), words: "start again")
    stretches[stretchCount - 1]?.before = nil
    summarize()
  }

  /// Takes the latest edit of the path back; redoing comes back to the position that is given.
  /// - Returns: where that leads; nil if there is nothing to undo.
  package func undo(from position: TrainingPosition) -> Move? {
    guard let last = stretches[path[path.count - 1]], let before = last.before else { return nil }
    undone.append(Stretch.Place(stretch: last.id, position: position))
    takePath(to: before.stretch)
    let target = last.continuesPast ? min(position, before.position) : before.position
    return Move(words: last.words, target: target)
  }

  /// Does again what was undone last.
  ///
  /// - Returns: where that leads; nil if there is nothing to redo.
  package func redo() -> Move? {
    guard let place = undone.popLast(), let stretch = stretches[place.stretch] else { return nil }
    takePath(to: place.stretch)
    return Move(words: stretch.words, target: place.position)
  }

  /// Goes over to another branch, to its newest epoch.
  ///
  /// - Returns: where that leads; nil if there is no such branch.
  package func switchBranch(to name: Int) -> Move? {
    guard let stretch = stretches[name] else { return nil }
    undone = []
    takePath(to: name)
    return Move(
      words: stretch.words.isEmpty ? "as it began" : stretch.words,
      target: TrainingPosition(epoch: newestEpoch))
  }

  private func begin(
    _ experiment: Experiment, start: TrainingStart, from position: TrainingPosition,
    continuesPast: Bool, change: RunRecord.Change, words: String
  ) {
    let before = Stretch.Place(stretch: path[place(of: position)], position: position)
    let dataBytes =
      experiment.trainingSet == self.experiment.trainingSet
      ? 0 : 8 * (experiment.trainingSet.inputs.count + experiment.trainingSet.targets.count)
    stretches[stretchCount] = Stretch(
      id: stretchCount, experiment: experiment, start: start, before: before,
      continuesPast: continuesPast, change: change, words: words,
      byteCount: start.state.storedByteCount + start.state.parameters.count * 4 + dataBytes + 1_024)
    undone = []
    stretchCount += 1
    takePath(to: stretchCount - 1)
  }
}
