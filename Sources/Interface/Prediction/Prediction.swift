import Training

/// A step that waits until somebody has guessed where it leads.
///
/// The step is worked out at once and its snapshot held back; nothing but a key shows it.
struct Prediction: Sendable {
  /// How far the guessing has come.
  enum Stage: Sendable {
    /// The next step will wait.
    case ready
    /// A step waits to be shown: what it led to, nil before the trainer has said so.
    case asking(TrainingSnapshot?)
    /// The step is shown; this is what came before it.
    case answered(before: TrainingSnapshot)
  }

  /// How far the guessing has come.
  var stage = Stage.ready
  /// Whether the answer was asked for before it was there.
  var isOverdue = false

  /// Whether a step waits to be shown.
  var isAsking: Bool {
    if case .asking = stage { true } else { false }
  }

  /// What came before the step that is shown; nil unless one has just been shown.
  var before: TrainingSnapshot? {
    if case .answered(let before) = stage { before } else { nil }
  }
}

extension TrainingAction {
  /// Whether it leads forward by so much that one could guess where.
  fileprivate var canBeGuessed: Bool {
    switch self {
    case .stepEpochs(let count): count > 0
    case .stepMiniBatch, .stepSample, .showEpoch: true
    default: false
    }
  }
}

extension InterfaceState {
  /// Lets each step wait for a guess from now on, or shows steps at once again.
  mutating func togglePrediction() {
    guard !comparesRuns else {
      return notice = Notice(text: "only a single run can be guessed", isRefusal: true)
    }
    guard prediction == nil else {
      if prediction?.isAsking == true { answer() }
      prediction = nil
      return notice = Notice(text: "steps are shown at once again", isRefusal: false)
    }
    prediction = Prediction()
    notice = Notice(text: "guess first: the next step waits for a key", isRefusal: false)
  }

  /// Notes that an action of training is performed.
  ///
  /// - Returns: whether it is used up: it only asked for the answer.
  mutating func guess(_ action: TrainingAction) -> Bool {
    guard let prediction else { return false }
    if prediction.isAsking {
      answer()
      return true
    }
    if action.canBeGuessed, snapshot != nil {
      self.prediction = Prediction(stage: .asking(nil))
      runs[0].snapshot?.isRunning = false
    } else {
      self.prediction?.stage = .ready
    }
    return false
  }

  /// Holds a snapshot back while a guess is asked for.
  ///
  /// - Returns: whether it is held back.
  mutating func holdBack(_ snapshot: TrainingSnapshot) -> Bool {
    guard let prediction else { return false }
    switch prediction.stage {
    case .asking:
      self.prediction?.stage = .asking(snapshot)
      if prediction.isOverdue { answer() }
      return true
    case .answered:
      let isElsewhere =
        runs[0].snapshot.map {
          ($0.epoch, $0.shownCount, $0.updateCount)
            != (snapshot.epoch, snapshot.shownCount, snapshot.updateCount)
        } ?? true
      if isElsewhere || snapshot.isRunning { self.prediction?.stage = .ready }
      return false
    case .ready: return false
    }
  }

  /// Shows the step that waits; what comes later is shown as soon as it is there.
  mutating func answer() {
    guard case .asking(let held) = prediction?.stage, let before = snapshot else { return }
    guard let held else {
      prediction?.isOverdue = true
      return
    }
    prediction = nil
    take(held, ofRun: 0)
    prediction = Prediction(stage: .answered(before: before))
  }
}
