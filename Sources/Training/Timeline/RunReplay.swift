package import ScenarioFormat

/// Trains a run again from its record, some epochs at a time: the same stretches, edits, marks and
/// ways back, to the same bits.
package struct RunReplay {
  /// The run as far as it is there.
  package let timeline: Timeline
  private let record: RunRecord
  private let scenario: Scenario
  /// Which stretch of the record is at hand.
  private var place = 0
  private var hasBegun = true
  /// How many epochs have been trained again.
  private var trainedCount = 0
  private let expectedCount: Int

  /// Begins at epoch 0.
  ///
  /// - Parameters:
  ///   - record: one that was read, so that its edits are possible and its moments are there.
  ///   - experiment: what the session's scenario is worked out to.
  ///   - byteLimit: how many bytes the way back may take, about.
  package init(
    _ record: RunRecord, of experiment: Experiment, byteLimit: Int = History.defaultByteLimit
  ) {
    self.record = record
    scenario = experiment.scenario
    let first = record.stretches[0]
    let start = (try? first.experiment(after: nil, scenario: scenario)) ?? experiment
    timeline = Timeline(start, name: first.id, of: experiment, byteLimit: byteLimit)
    timeline.isReplayed = true
    expectedCount = record.stretches.reduce(1) { count, stretch in
      let start = if case .edit = stretch.change { stretch.before?.epoch ?? 0 } else { 0 }
      return count + max(0, min(stretch.newestEpoch, 1 << 40) - start)
    }
  }

  /// How much has been done, 0 to 1, about.
  package var share: Double { min(1, Double(trainedCount) / Double(expectedCount)) }

  /// Goes on, by so many epochs at most.
  ///
  /// - Returns: whether all of it is there.
  package mutating func advance(atMost count: Int) -> Bool {
    var left = count
    while place < record.stretches.count {
      let stretch = record.stretches[place]
      if !hasBegun {
        guard begin(stretch, &left) else { return false }
        hasBegun = true
      }
      let newest = TrainingPosition(epoch: stretch.newestEpoch)
      if timeline.newestEpoch < stretch.newestEpoch {
        guard go(to: newest, &left) else { return false }
      }
      place += 1
      hasBegun = false
    }
    return finish(&left)
  }

  private mutating func begin(_ stretch: RunRecord.Stretch, _ left: inout Int) -> Bool {
    let previous = stretch.before.flatMap { timeline.stretches[$0.stretch] }
    if let before = stretch.before, previous != nil {
      guard go(to: before, &left) else { return false }
    }
    timeline.stretchCount = stretch.id
    switch stretch.change {
    case .edit(let edit):
      guard let next = try? timeline.experiment.changed(by: edit, to: timeline.state) else {
        return true
      }
      timeline.begin(edit, next.experiment, next.state)
    case .start(let draw):
      if previous != nil, stretch.scenario == nil {
        timeline.restart(draw: draw, from: timeline.position)
      } else if let experiment = try? stretch.experiment(after: nil, scenario: scenario) {
        timeline.restart(with: experiment)
      }
    }
    return true
  }

  /// Goes over to the path that a moment is on, and to the moment.
  private mutating func go(to moment: RunRecord.Moment, _ left: inout Int) -> Bool {
    guard timeline.stretches[moment.stretch] != nil else { return true }
    let position = TrainingPosition(epoch: moment.epoch, shownCount: moment.shownCount)
    if timeline.path.last != moment.stretch { timeline.takePath(to: moment.stretch) }
    return go(to: position, &left)
  }

  private mutating func go(to position: TrainingPosition, _ left: inout Int) -> Bool {
    var target = timeline.reachable(position)
    target.shownCount = min(target.shownCount, timeline.sampleCount(at: target) - 1)
    if timeline.position != target { timeline.approach(target) }
    while timeline.position < timeline.reachable(target) {
      guard left > 0 else { return false }
      let trained = timeline.advance(toward: target, atMost: left)
      guard trained > 0 else { break }
      left -= trained
      trainedCount += trained
    }
    return true
  }

  /// Shows what was shown, with what can be redone and what is marked.
  private mutating func finish(_ left: inout Int) -> Bool {
    guard go(to: record.shown, &left) else { return false }
    let known = timeline.stretches
    timeline.undone = record.undone.filter { known[$0.stretch] != nil }.map { Stretch.Place($0) }
    timeline.marks = record.marks.filter { known[$0.moment.stretch] != nil }.map {
      Timeline.Mark(place: Stretch.Place($0.moment), name: $0.name)
    }
    timeline.isReplayed = false
    timeline.summarize()
    return true
  }
}
