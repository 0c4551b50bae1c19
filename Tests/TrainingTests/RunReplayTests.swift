import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("A run that is trained again from its record")
struct RunReplayTests {
  /// A random run, as somebody might have left it.
  private static func timeline(seed: UInt64, steps: Int = 40) -> Timeline {
    var generator = SeededGenerator(seed: seed, stream: .data)
    let timeline = Timeline(Experiments.batches)
    for _ in 0..<steps {
      switch generator.index(below: 12) {
      case 0...4:
        var target = TrainingPosition(epoch: generator.index(below: 12))
        target.shownCount = generator.index(below: timeline.sampleCount(at: target))
        timeline.go(to: target)
      case 5...7:
        _ = try? timeline.apply(.any(for: timeline.experiment, using: &generator))
      case 8:
        if let move = timeline.undo(from: timeline.position) { timeline.go(to: move.target) }
      case 9: if let move = timeline.redo() { timeline.go(to: move.target) }
      case 10: _ = timeline.toggleMark(at: timeline.position)
      default: timeline.restart(draw: generator.index(below: 3), from: timeline.position)
      }
    }
    return timeline
  }

  /// A branch without what depends on how much of it is at hand.
  private static func lasting(_ branch: TimelineSummary.Branch) -> TimelineSummary.Branch {
    var branch = branch
    (branch.losses, branch.stops, branch.newest) = ([], [], nil)
    return branch
  }

  private static func record(_ timeline: Timeline) -> RunRecord {
    timeline.snapshot(pace: Pace(normal: 1)).record
  }

  /// The record's way through a file, and the run that comes of it.
  private static func again(
    _ record: RunRecord, of experiment: Experiment = Experiments.batches, atMost count: Int = 7
  ) throws -> Timeline {
    let document = SessionDocument(
      program: "", scenario: experiment.scenario, run: record, checksum: nil, pace: 1,
      view: SessionView())
    let read = try SessionParser.parse(document.text, fileName: "a.yaml")
    #expect(read.run == record)
    var replay = RunReplay(read.run, of: Experiment(read.scenario, draw: experiment.draw))
    while !replay.advance(atMost: count) {}
    return replay.timeline
  }

  @Test(
    "is the same at its position, after every undo and redo, on every branch and at every mark",
    arguments: UInt64(11)...22)
  func random(seed: UInt64) throws {
    let (old, new) = (
      Self.timeline(seed: seed), try Self.again(Self.record(Self.timeline(seed: seed)))
    )
    #expect(new.position == old.position)
    #expect(new.state == old.state)
    #expect(new.experiment == old.experiment)
    #expect(Self.record(new) == Self.record(old))
    let (before, after) = (
      old.snapshot(pace: Pace(normal: 1)), new.snapshot(pace: Pace(normal: 1))
    )
    #expect(after.timeline.markedEpochs == before.timeline.markedEpochs)
    #expect(after.timeline.branches.map(Self.lasting) == before.timeline.branches.map(Self.lasting))
    #expect(after.timeline.marks == before.timeline.marks)
    #expect(after.outcome == before.outcome && after.stop == before.stop)
    for epoch in before.timeline.markedEpochs {
      old.go(toEpoch: epoch)
      new.go(toEpoch: epoch)
      #expect(new.state == old.state)
    }
    while let move = old.redo() {
      let other = try #require(new.redo())
      #expect(other.words == move.words && other.target == move.target)
      old.go(to: move.target)
      new.go(to: other.target)
      #expect(new.state == old.state)
    }
    #expect(new.redo() == nil)
    while let move = old.undo(from: old.position) {
      let other = try #require(new.undo(from: new.position))
      #expect(other.words == move.words && other.target == move.target)
      old.go(to: move.target)
      new.go(to: other.target)
      #expect(new.state == old.state)
    }
    for branch in before.timeline.branches {
      let (move, other) = (old.switchBranch(to: branch.id), new.switchBranch(to: branch.id))
      #expect(move?.target == other?.target)
      if let target = move?.target { old.go(to: target) }
      if let target = other?.target { new.go(to: target) }
      #expect(new.state == old.state)
    }
  }

  @Test("is the same in slices of any length")
  func slices() throws {
    let record = Self.record(Self.timeline(seed: 3))
    let states = try [1, 3, 1_000_000].map { try Self.again(record, atMost: $0).state }
    #expect(Set(states.map(\.parameters)).count == 1)
    #expect(states[0] == states[2])
  }

  @Test("goes on as it would have gone on")
  func continues() throws {
    let (old, new) = (Self.timeline(seed: 5), try Self.again(Self.record(Self.timeline(seed: 5))))
    for timeline in [old, new] {
      _ = try timeline.apply(.setLearningRate(0.123))
      timeline.go(toEpoch: timeline.position.epoch + 9)
    }
    #expect(new.state == old.state)
    #expect(Self.record(new) == Self.record(old))
  }

  @Test("is there although what was before a restart is forgotten")
  func forgotten() throws {
    let timeline = Timeline(Experiments.batches, byteLimit: 30_000)
    _ = try timeline.apply(.setLearningRate(0.3))
    _ = try timeline.apply(.addNeuron(layer: 0))
    _ = try timeline.apply(
      .setTrainingSamples(timeline.experiment.dataset.training.selecting([0, 1, 2, 3, 4])))
    timeline.go(toEpoch: 3)
    for number in 0..<60 {
      timeline.restart(draw: number % 4, from: timeline.position)
      timeline.go(toEpoch: 4)
    }
    let record = Self.record(timeline)
    #expect(record.stretches[0].scenario != nil)
    #expect(record.stretches[0].samples?.count == 5)
    let again = try Self.again(record)
    #expect(again.state == timeline.state)
    #expect(Self.record(again) == record)
    #expect(again.experiment.trainingSet == timeline.experiment.trainingSet)
    // What was read and is written again is still the same.
    #expect(try Self.again(Self.record(again)).state == timeline.state)
  }

  @Test("ends where it diverges, whatever the file promises")
  func diverges() throws {
    var record = RunRecord()
    record.stretches[0].newestEpoch = 1_000_000_000
    record.shown.epoch = 1_000_000_000
    var replay = RunReplay(record, of: Experiments.wild)
    while !replay.advance(atMost: 100) {}
    guard case .diverged(let last) = replay.timeline.outcome else {
      Issue.record("\(replay.timeline.outcome)")
      return
    }
    #expect(replay.timeline.position.epoch == last)
  }
}
