import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("TrainingDriver, scrubbed")
struct ScrubTests {
  @Test("a hundred epochs asked for in a row end at the last, to the bit, and only that is shown")
  func newestWins() {
    var simulation = Simulation(Experiments.batches, historyByteLimit: 2_000)
    simulation.settle(.show(epoch: 500))
    let count = simulation.snapshots.count
    var generator = SeededGenerator(seed: 3, stream: .data)
    let epochs = (0..<100).map { _ in generator.index(below: 500) }
    simulation.turn(epochs.map { .show(epoch: $0) }, isInterrupted: true)
    let snapshot = simulation.settle()
    #expect(snapshot?.epoch == epochs[99] && snapshot?.replay == nil)
    #expect(simulation.snapshots.dropFirst(count).allSatisfy { $0.epoch == epochs[99] })
    let plain = plainState(Experiments.batches, at: TrainingPosition(epoch: epochs[99]))
    #expect(snapshot?.parameters.values == plain.parameters)
  }

  @Test("another epoch asked for in the midst of a replay takes the place of the first")
  func interrupted() {
    var simulation = Simulation(Experiments.batches, historyByteLimit: 2_000)
    simulation.settle(.show(epoch: 500))
    var generator = SeededGenerator(seed: 4, stream: .data)
    var last = 0
    for _ in 0..<100 {
      last = generator.index(below: 500)
      simulation.turn([.show(epoch: last)], isInterrupted: true)
    }
    let snapshot = simulation.settle()
    let plain = plainState(Experiments.batches, at: TrainingPosition(epoch: last))
    #expect(snapshot?.epoch == last && snapshot?.parameters.values == plain.parameters)
    #expect(snapshot?.newestEpoch == 500)
  }

  @Test("of a replay that takes its time it says how far it is, showing what was there before")
  func progress() {
    var simulation = Simulation(Experiments.batches, historyByteLimit: 0)
    simulation.settle(.show(epoch: 4_000))
    let count = simulation.snapshots.count
    // A clock that is read at every turn goes fast, so that the replay seems slow.
    simulation.clock.tick = .milliseconds(30)
    simulation.settle(.show(epoch: 3_990))
    let way = simulation.snapshots.dropFirst(count).dropLast()
    #expect(way.count > 1)
    #expect(way.allSatisfy { $0.replay?.target == 3_990 && $0.epoch == 4_000 })
    let shares = way.compactMap(\.replay?.progress)
    #expect(shares == shares.sorted() && shares.allSatisfy((0...1).contains))
    #expect(Set(shares).count > 1)
    #expect(simulation.snapshots.last?.epoch == 3_990)
    #expect(simulation.snapshots.last?.replay == nil)
  }

  @Test("seeking counts from where the seeks before it lead, and ends at the newest epoch")
  func seek() {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 10, isRunning: true)
    simulation.settle(.show(epoch: 200))
    simulation.turn([.seek(by: -30), .seek(by: -30)], isInterrupted: true)
    #expect(simulation.settle(.seek(by: 10))?.epoch == 150)
    let snapshot = simulation.settle(.seek(by: 900))
    #expect(snapshot?.epoch == 200 && snapshot?.newestEpoch == 200)
    #expect(simulation.settle(.seek(by: -900))?.epoch == 0)
  }

  @Test("the losses of the newest epoch stay known wherever one looks")
  func newestEntry() {
    var simulation = Simulation(Experiments.batches)
    let there = simulation.settle(.show(epoch: 4_097))
    // The curve holds every fourth epoch by then.
    #expect(there?.curve.entries.last?.epoch == 4_096)
    let back = simulation.settle(.show(epoch: 7))
    #expect(back?.newestEntry?.epoch == 4_097)
    #expect(back?.newestEntry?.trainingLoss == there?.training.loss)
    #expect(back?.curve == there?.curve)
  }

  @Test(
    "random scrubbing and editing never changes the bits of a later replay",
    arguments: [UInt64(1), 2, 3])
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed, stream: .data)
    var simulation = Simulation(Experiments.batches, historyByteLimit: 12_000)
    var plain = PlainTimeline(Experiments.batches)
    var newest = 0
    for _ in 0..<60 {
      for _ in 0...generator.index(below: 6) {
        let epoch = generator.index(below: 40)
        plain.go(to: TrainingPosition(epoch: epoch))
        simulation.turn([.show(epoch: epoch)], isInterrupted: generator.index(below: 2) == 0)
        newest = max(newest, epoch)
      }
      if generator.index(below: 3) == 0 {
        let edit = TrainingEdit.any(for: plain.experiment, using: &generator)
        try? plain.apply(edit)
        simulation.turn([.toggleMark, .edit(edit)], isInterrupted: true)
      }
      guard generator.index(below: 3) == 0 else { continue }
      let snapshot = simulation.settle()
      #expect(snapshot?.position == plain.position)
      #expect(snapshot?.parameters.values == plain.state.parameters)
    }
    #expect(newest > 30)
  }
}
