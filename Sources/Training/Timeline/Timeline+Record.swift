import Datasets
import ScenarioFormat

extension Timeline {
  /// The run as it can be written down, with what is shown of it now.
  var currentRecord: RunRecord {
    var record = writing
    let last = path[path.count - 1]
    let position = position
    record.shown = RunRecord.Moment(
      stretch: last, epoch: position.epoch, shownCount: position.shownCount)
    if let place = record.stretches.firstIndex(where: { $0.id == last }) {
      record.stretches[place].newestEpoch = newestEpoch
    }
    return record
  }

  /// What only an edit, a mark, or another path changes.
  var lastingRecord: RunRecord {
    var record = RunRecord()
    record.stretches = stretches.values.sorted { $0.id < $1.id }.map(written)
    record.marks = marks.map { RunRecord.Mark($0.place.moment, name: $0.name) }
    record.undone = undone.map(\.moment)
    return record
  }

  private func written(_ stretch: Stretch) -> RunRecord.Stretch {
    var written = RunRecord.Stretch(
      id: stretch.id, before: stretch.before?.moment, change: stretch.change,
      newestEpoch: stretch.newestEpoch)
    guard stretch.before == nil, stretch.experiment.scenario != original.scenario else {
      return withSamples(written, of: stretch)
    }
    written.scenario = stretch.experiment.scenario
    return withSamples(written, of: stretch)
  }

  /// Where the moment before is forgotten, so are the edits of its samples.
  private func withSamples(_ written: RunRecord.Stretch, of stretch: Stretch) -> RunRecord.Stretch {
    let samples = stretch.experiment.dataset.training
    guard stretch.before == nil, samples != original.dataset.training else { return written }
    var written = written
    written.samples = samples
    return written
  }
}

extension Stretch.Place {
  fileprivate var moment: RunRecord.Moment {
    RunRecord.Moment(
      stretch: stretch, epoch: position.epoch, shownCount: position.shownCount)
  }

  init(_ moment: RunRecord.Moment) {
    self.init(
      stretch: moment.stretch,
      position: TrainingPosition(epoch: moment.epoch, shownCount: moment.shownCount))
  }
}
