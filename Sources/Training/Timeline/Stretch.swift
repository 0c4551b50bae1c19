import NeuralNetwork
import ScenarioFormat

/// A part of a timeline in which nothing was edited: from an edit on, as far as it was trained.
struct Stretch {
  /// A moment of one stretch.
  struct Place: Equatable {
    var stretch: Int
    var position: TrainingPosition
  }

  /// What it is called in the timeline.
  let id: Int
  /// What is trained on what.
  let experiment: Experiment
  /// What its run begins with.
  let start: TrainingStart
  /// The moment before it, to which undoing leads; nil for the first of all.
  var before: Place?
  /// Whether its past is that of `before`; a new beginning has none.
  let continuesPast: Bool
  /// How it begins.
  let change: RunRecord.Change
  /// What was edited, in a few words.
  let words: String
  /// How many bytes it takes without its run, about.
  let byteCount: Int

  /// Its run; nil while it is let go.
  ///
  /// Everything in it can be trained again from the start.
  var run: TrainingRun?
  /// When it was last trained or shown; larger is later.
  var lastUse = 0
  /// What is known of a run that is let go.
  var summary = Summary()

  /// What is kept of a run: how far it went, and what it came to.
  struct Summary {
    /// The newest epoch that was ever reached.
    var newestEpoch = 0
    /// What had become of the run there.
    var outcome = TrainingOutcome.learning
    /// Where a stop rule was met for the first time.
    var stop: TrainingStop?
    /// Some of its losses.
    var losses: [LossCurve.Entry] = []
    /// What it came to at its newest epoch, as far as that is known.
    var end: RunEnd?
  }

  /// The losses that are known of it, by rising epoch.
  var losses: [LossCurve.Entry] { run?.curve.entries ?? summary.losses }

  /// What it came to at its newest epoch, as far as that is known.
  var end: RunEnd? {
    [run?.end, summary.end].compactMap(\.self).first { $0.entry.epoch == newestEpoch }
  }

  /// Where it led through the space of parameters, as far as that is known: of a run that is let go
  /// its start.
  var stops: [ParameterPath.Stop] {
    if let run { return run.path.stops }
    guard let first = losses.first, first.epoch == start.state.epoch, start.state.shownCount == 0
    else { return [] }
    return [
      ParameterPath.Stop(
        epoch: first.epoch, loss: first.trainingLoss, parameters: start.state.parameters)
    ]
  }

  /// The newest epoch that it was ever trained to.
  var newestEpoch: Int { max(run?.newestEpoch ?? 0, summary.newestEpoch, start.state.epoch) }

  /// What has become of it up to its newest epoch.
  var outcome: TrainingOutcome {
    guard let run, run.newestEpoch >= summary.newestEpoch else { return summary.outcome }
    return run.outcome
  }

  /// Notes what is known of its run.
  mutating func summarize() {
    guard let run, run.newestEpoch >= summary.newestEpoch else { return }
    summary = Summary(
      newestEpoch: run.newestEpoch, outcome: run.outcome, stop: run.stop,
      losses: run.curve.entries.thinned(to: Stretch.keptLossCount), end: run.end)
  }

  /// How many losses are kept of a run that is let go.
  static let keptLossCount = 128
}

extension Array {
  /// Every element, or every second, fourth, …, so that there are at most so many.
  func thinned(to count: Int) -> [Element] {
    var step = 1
    while (self.count + step - 1) / step > count { step *= 2 }
    return step == 1 ? self : stride(from: 0, to: self.count, by: step).map { self[$0] }
  }
}
