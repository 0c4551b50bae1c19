package import NeuralNetwork

/// What a run begins with in the midst of another.
package struct TrainingStart: Sendable {
  /// The state that its trainer starts from.
  package var state: TrainerState
  /// Where a stop rule was met before it: it pauses no second time.
  package var stop: TrainingStop?
  /// How long training took before it.
  package var trainedTime: Duration

  /// Creates a start.
  package init(state: TrainerState, stop: TrainingStop? = nil, trainedTime: Duration = .zero) {
    self.state = state
    self.stop = stop
    self.trainedTime = trainedTime
  }

  /// Where it is.
  package var position: TrainingPosition {
    TrainingPosition(epoch: state.epoch, shownCount: state.shownCount)
  }
}
